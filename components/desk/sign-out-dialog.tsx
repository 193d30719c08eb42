import { useState } from 'react';
import { isOfServer, type Refusal } from '@/domain/api/read-reply';
import { useUnsent } from '@/browser/desk/use-unsent';
import { NOT_OURS } from '@/domain/outbox/meaning-codes';
import { Sentence } from '@/components/text/sentence';
import { RefusalNote } from './refusal-note';
import { SheetDialog } from './sheet-dialog';

type Props = {
  official: string;
  onSignOut: () => Promise<Refusal | null>;
  onClose: () => void;
};

/** Decisions leave under the name of who made them: nobody signs out over some that were not sent. */
export function SignOutDialog({ official, onSignOut, onClose }: Props) {
  const { count: unsent, countNow, sendNow } = useUnsent();
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const signOut = async () => {
    if ((await countNow()) === 0) setRefusal(await onSignOut());
  };

  return (
    <SheetDialog
      title={`Sign out ${official}`}
      subject={unsent > 0 ? 'unsent' : ''}
      names={[official]}
      onClose={onClose}
    >
      {unsent > 0 ? (
        <>
          <p className="note">
            <Sentence
              words={`${unsent} ${unsent === 1 ? 'decision was' : 'decisions were'} not sent yet. Stay signed in until they have arrived: the next official here would be taken for the one who made them.`}
            />
          </p>
          <button type="button" className="button main" onClick={sendNow}>
            Send now
          </button>
        </>
      ) : (
        <>
          <p>To sign in again you need a new code.</p>
          {refusal && !isOfServer(refusal) ? (
            <p className="desk-problem" role="alert">
              {stillSignedIn(refusal)}
            </p>
          ) : (
            <RefusalNote refusal={refusal} />
          )}
          <button type="button" className="button main" onClick={() => void signOut()}>
            Sign out
          </button>
        </>
      )}
    </SheetDialog>
  );
}

/** Whoever walks away from here has to know that the next one would decide under this name. */
function stillSignedIn({ code }: Refusal): string {
  const why =
    code === NOT_OURS
      ? 'something else answered, perhaps the sign-in page of this wifi. Open any web page to sign in there, then'
      : 'the server cannot be reached. Stay with this device, and once it is back';
  return `You could not be signed out: ${why} sign out again. Until then this device decides under your name.`;
}
