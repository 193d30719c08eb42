import { useState } from 'react';
import { isOfServer, type Refusal } from '@/domain/api/read-reply';
import { useUnsent } from '@/browser/desk/use-unsent';
import { NOT_OURS } from '@/domain/api/meaning-codes';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/desk-session';
import * as unsentWords from '@/generated/words/desk-unsent';
import { RefusalNote } from './refusal-note';
import { SheetDialog } from './sheet-dialog';

type Props = {
  official: string;
  onSignOut: () => Promise<Refusal | null>;
  onClose: () => void;
};

/** Decisions are sent under the name of who made them. Nobody signs out while some were not sent. */
export function SignOutDialog({ official, onSignOut, onClose }: Props) {
  const { count: unsent, countNow, sendNow } = useUnsent();
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const signOut = async () => {
    if ((await countNow()) === 0) setRefusal(await onSignOut());
  };

  return (
    <SheetDialog
      title={words.signOutOf({ official })}
      subject={unsent > 0 ? 'unsent' : ''}
      names={[official]}
      onClose={onClose}
    >
      {unsent > 0 ? (
        <>
          <p className="note">
            <Sentence words={words.staySignedIn({ count: unsent })} />
          </p>
          <button type="button" className="button main" onClick={sendNow}>
            {unsentWords.sendNow}
          </button>
        </>
      ) : (
        <>
          <p>{words.needsNewCode}</p>
          {/* Whoever walks away has to know that the next person would decide under this name. */}
          {refusal && !isOfServer(refusal) ? (
            <p className="desk-problem" role="alert">
              {refusal.code === NOT_OURS ? words.signOutNotOurs : words.signOutUnreached}
            </p>
          ) : (
            <RefusalNote refusal={refusal} />
          )}
          <button type="button" className="button main" onClick={() => void signOut()}>
            {words.signOut}
          </button>
        </>
      )}
    </SheetDialog>
  );
}
