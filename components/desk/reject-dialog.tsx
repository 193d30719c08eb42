import type { FormEvent } from 'react';
import type { QueuedLap } from '@/domain/desk/decision';
import { rejectionReasons } from '@/domain/desk/rejection-reasons';
import * as words from '@/generated/words/desk-reject';
import * as reasons from '@/generated/words/desk-rejections';
import { lapNamed } from '@/words/desk/lap-named';
import { SheetDialog } from './sheet-dialog';

type Props = { lap: QueuedLap; onReject: (reason: string) => void; onClose: () => void };

/** One tap on a reason rejects; it can be undone for ten seconds. The racer reads the reason. */
export function RejectDialog({ lap, onReject, onClose }: Props) {
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = (new FormData(event.currentTarget).get('reason') as string).trim();
    if (reason !== '') onReject(reason);
  };
  return (
    <SheetDialog title={words.title(lapNamed(lap))} names={[lap.name]} onClose={onClose}>
      <p className="soft">{words.tapReason}</p>
      <ul className="desk-reasons plain">
        {rejectionReasons(lap.flags).map((reason) => (
          <li key={reason}>
            <button type="button" className="button" onClick={() => onReject(reasons[reason])}>
              {reasons[reason]}
            </button>
          </li>
        ))}
      </ul>
      <form className="desk-own-words" onSubmit={onSubmit}>
        <label className="field">
          <span>{words.ownWords}</span>
          <input name="reason" maxLength={300} required autoComplete="off" />
        </label>
        <button className="button">{words.reject}</button>
      </form>
    </SheetDialog>
  );
}
