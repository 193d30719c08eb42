import { useState } from 'react';
import type { Refusal } from '@/domain/api/read-reply';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/desk-menu';
import * as session from '@/generated/words/desk-session';
import { MissedDialog } from './missed-dialog';
import { SignOutDialog } from './sign-out-dialog';

type Props = { official: string; onSignOut: () => Promise<Refusal | null> };

/** The desk where no race has rules. What authors need of it is still there. */
export function NoRace({ official, onSignOut }: Props) {
  const [dialog, setDialog] = useState<'missed' | 'sign-out' | null>(null);
  const close = () => setDialog(null);
  return (
    <>
      <p className="note">{words.noRace}</p>
      <p className="actions">
        <button type="button" className="button" onClick={() => setDialog('missed')}>
          {words.missedMost}
        </button>
        <button type="button" className="button" onClick={() => setDialog('sign-out')}>
          <Sentence words={session.signOutOf({ official })} names={[official]} />
        </button>
      </p>
      {dialog === 'missed' && <MissedDialog onClose={close} />}
      {dialog === 'sign-out' && <SignOutDialog official={official} onSignOut={onSignOut} onClose={close} />}
    </>
  );
}
