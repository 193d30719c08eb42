import { useState, type FormEvent } from 'react';
import type { Answer, Refusal } from '@/domain/api/read-reply';
import type { Correction } from '@/browser/desk/desk-actions';
import { nameLap, sayState } from '@/domain/desk/decision-words';
import type { Lap } from '@/domain/race/contract/lap';
import { formatLapTime, parseLapTime } from '@/domain/race/typing/lap-time';
import { MOST_RESETS } from '@/domain/race/contract/rule-limits';
import { Sentence } from '@/components/text/sentence';
import { typedProblem } from '@/words/race/typed-problem';
import { ReasonField } from './reason-field';
import { RefusalNote } from './refusal-note';
import { SheetDialog } from './sheet-dialog';

type Props = {
  lap: Lap;
  showTime: (at: string) => string;
  onCorrect: (correction: Correction) => Promise<Answer<Lap>>;
  onClose: () => void;
};

/** Time, resets and racer of one lap. What was typed stays until the server has taken it. */
export function CorrectDialog({ lap, showTime, onCorrect, onClose }: Props) {
  const [time, setTime] = useState(formatLapTime(lap.timeMs));
  const [base, setBase] = useState(lap);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const parsed = parseLapTime(time);

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!parsed.ok) return;
    const fields = new FormData(event.currentTarget);
    const correction = changed(lap, base, parsed.ms, fields);
    if (Object.keys(correction).length === 2)
      return setRefusal({ code: 'invalid', status: null, detail: 'Nothing was changed yet.', retryAfterMs: null });
    setIsBusy(true);
    const answer = await onCorrect(correction);
    setIsBusy(false);
    if (answer.ok) return onClose();
    setRefusal(answer.refusal);
    // What is sent next is meant for the lap as it is shown now.
    if (answer.refusal.lap) setBase(answer.refusal.lap);
  };

  return (
    <SheetDialog title={`Correct ${nameLap(lap)}`} subject={`${base.version}`} names={[lap.name]} onClose={onClose}>
      <form className="desk-form" onSubmit={(event) => void onSubmit(event)}>
        <label className="field">
          Time
          <input
            value={time}
            onChange={({ target }) => setTime(target.value)}
            inputMode="decimal"
            autoComplete="off"
            aria-describedby="parsed-time"
            aria-invalid={!parsed.ok}
          />
        </label>
        <p id="parsed-time" className={parsed.ok ? 'soft' : 'desk-problem'} role="status">
          <Sentence words={parsed.ok ? `= ${formatLapTime(parsed.ms)}` : typedProblem(parsed.cause, time)} />
        </p>
        <label className="field">
          Resets
          <input name="resets" type="number" min={0} max={MOST_RESETS} required defaultValue={lap.resets} />
        </label>
        <label className="field">
          Racer
          <input name="name" defaultValue={lap.name} required maxLength={40} autoComplete="off" />
        </label>
        <p className="soft small">Another name gives this one lap to that racer. To change a name, rename the racer.</p>
        <ReasonField suggestions={['As on the timekeeper’s sheet', 'A digit was missing', 'Sent under another name']} />
        {refusal?.lap ? (
          <p className="note" role="alert">
            <strong>Changed meanwhile.</strong>{' '}
            <Sentence
              words={`${sayState(refusal.lap, showTime)} Nothing was overwritten. What you typed is still here: send it again if it is right for the lap as it is now.`}
              names={[refusal.lap.decision?.by]}
            />
          </p>
        ) : (
          <RefusalNote refusal={refusal} />
        )}
        <button className="button main" disabled={isBusy || !parsed.ok}>
          {isBusy ? 'Correcting…' : refusal?.lap ? 'Correct it as it is now' : 'Correct'}
        </button>
      </form>
    </SheetDialog>
  );
}

/**
 * Only what was typed, and differs from the lap as it is now: a field that still says what the form was drawn with would
 * undo what somebody else corrected meanwhile.
 */
function changed(drawn: Lap, now: Lap, timeMs: number, fields: FormData): Correction {
  const resets = Number(fields.get('resets'));
  const name = (fields.get('name') as string).trim();
  const isMeant = <K extends 'timeMs' | 'resets' | 'name'>(field: K, value: Lap[K]) =>
    value !== drawn[field] && value !== now[field];
  return {
    ...(isMeant('timeMs', timeMs) && { timeMs }),
    ...(isMeant('resets', resets) && { resets }),
    ...(isMeant('name', name) && { racer: { name, country: null } }),
    reason: (fields.get('reason') as string).trim(),
    version: now.version,
  };
}
