import { useState, type FormEvent } from 'react';
import type { Answer, Refusal } from '@/domain/api/read-reply';
import type { CorrectionInput } from '@/browser/desk/desk-actions';
import type { Lap } from '@/domain/race/contract/lap';
import { parseLapTime, shownLapTime } from '@/domain/race/typing/lap-time';
import { LONGEST_SENT_NAME } from '@/domain/race/typing/racer-name';
import { MOST_RESETS } from '@/domain/race/rule-limits';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/desk-correct';
import * as reasons from '@/generated/words/desk-reasons';
import { sayState } from '@/words/desk/decision-words';
import { lapNamed } from '@/words/desk/lap-named';
import { sentences } from '@/words/format';
import { typedProblem } from '@/words/race/typed-problem';
import { ReasonField } from './reason-field';
import { RefusalNote } from './refusal-note';
import { SheetDialog } from './sheet-dialog';

type Props = {
  lap: Lap;
  showTime: (at: string) => string;
  onCorrect: (correction: CorrectionInput) => Promise<Answer<Lap>>;
  onClose: () => void;
};

/** Corrects time, resets and racer of one lap. What was typed stays until the server has taken it. */
export function CorrectDialog({ lap, showTime, onCorrect, onClose }: Props) {
  const [time, setTime] = useState(shownLapTime(lap.timeMs));
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
      return setRefusal({ code: 'invalid', cause: 'nothing-to-change', status: 422, retryAfterMs: null });
    setIsBusy(true);
    const answer = await onCorrect(correction);
    setIsBusy(false);
    if (answer.ok) return onClose();
    setRefusal(answer.refusal);
    // The next try is meant for the lap as it is shown now.
    if (answer.refusal.lap) setBase(answer.refusal.lap);
  };

  return (
    <SheetDialog title={words.title(lapNamed(lap))} subject={`${base.version}`} names={[lap.name]} onClose={onClose}>
      <form className="desk-form" onSubmit={(event) => void onSubmit(event)}>
        <label className="field">
          <span>{words.time}</span>
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
          <Sentence words={parsed.ok ? `= ${shownLapTime(parsed.ms)}` : typedProblem(parsed.cause, time)} />
        </p>
        <label className="field">
          <span>{words.resets}</span>
          <input name="resets" type="number" min={0} max={MOST_RESETS} required defaultValue={lap.resets} />
        </label>
        <label className="field">
          <span>{words.racer}</span>
          <input name="name" defaultValue={lap.name} required maxLength={LONGEST_SENT_NAME} autoComplete="off" />
        </label>
        <p className="soft small">{words.anotherName}</p>
        <ReasonField suggestions={[reasons.asOnSheet, reasons.digitMissing, reasons.anotherName]} />
        {refusal?.lap ? (
          <p className="note" role="alert">
            <strong>{words.changedMeanwhile}</strong>{' '}
            <Sentence
              words={sentences(sayState(refusal.lap, showTime), words.nothingOverwritten)}
              names={[refusal.lap.decision?.by]}
            />
          </p>
        ) : (
          <RefusalNote refusal={refusal} />
        )}
        <button className="button main" disabled={isBusy || !parsed.ok}>
          {isBusy ? words.correcting : refusal?.lap ? words.correctAsItIs : words.correct}
        </button>
      </form>
    </SheetDialog>
  );
}

/**
 * Only the fields that somebody typed into and that differ from the lap as it is now. An untouched field may be out of
 * date, and would undo what somebody else has corrected meanwhile.
 */
function changed(drawn: Lap, now: Lap, timeMs: number, fields: FormData): CorrectionInput {
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
