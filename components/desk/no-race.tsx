import { useState } from 'react';
import { Name } from '@/components/text/name';
import type { Refusal } from '@/domain/api/read-reply';
import { MissedDialog } from './missed-dialog';
import { SignOutDialog } from './sign-out-dialog';

type Props = { official: string; onSignOut: () => Promise<Refusal | null> };

/** The desk where no race has rules: what authors ask of it is there all the same. */
export function NoRace({ official, onSignOut }: Props) {
  const [dialog, setDialog] = useState<'missed' | 'sign-out' | null>(null);
  const close = () => setDialog(null);
  return (
    <>
      <p className="note">There is no race to decide on: those in content/races are all from the past.</p>
      <p className="actions">
        <button type="button" className="button" onClick={() => setDialog('missed')}>
          Questions missed most
        </button>
        <button type="button" className="button" onClick={() => setDialog('sign-out')}>
          Sign out <Name>{official}</Name>
        </button>
      </p>
      {dialog === 'missed' && <MissedDialog onClose={close} />}
      {dialog === 'sign-out' && <SignOutDialog official={official} onSignOut={onSignOut} onClose={close} />}
    </>
  );
}
