import type { FormEvent } from 'react';
import type { QueuedLap } from '@/domain/desk/decision';
import { nameLap } from '@/domain/desk/decision-words';
import { rejectionReasons } from '@/domain/desk/rejection-reasons';
import { SheetDialog } from './sheet-dialog';

type Props = { lap: QueuedLap; onReject: (reason: string) => void; onClose: () => void };

/** One tap on a reason rejects; undo is ten seconds away. The racer reads the reason. */
export function RejectDialog({ lap, onReject, onClose }: Props) {
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = (new FormData(event.currentTarget).get('reason') as string).trim();
    if (reason !== '') onReject(reason);
  };
  return (
    <SheetDialog title={`Reject ${nameLap(lap)}`} names={[lap.name]} onClose={onClose}>
      <p className="soft">Tap the reason. Its racer and the public change log show it.</p>
      <ul className="desk-reasons plain">
        {rejectionReasons(lap.flags).map((reason) => (
          <li key={reason}>
            <button type="button" className="button" onClick={() => onReject(reason)}>
              {reason}
            </button>
          </li>
        ))}
      </ul>
      <form className="desk-own-words" onSubmit={onSubmit}>
        <label className="field">
          In your own words
          <input name="reason" maxLength={300} required autoComplete="off" />
        </label>
        <button className="button">Reject</button>
      </form>
    </SheetDialog>
  );
}
