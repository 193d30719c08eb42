import * as words from '@/generated/words/laps-form';
import { toLocalInput } from '@/browser/race/lap-draft';
import { described } from './form-field';

type Props = {
  id: string;
  /** As `datetime-local` writes it, by the clock of this phone. Null: just now. */
  drivenAt: string | null;
  setDrivenAt: (drivenAt: string | null) => void;
  /** The latest time that can be chosen: now. */
  nowMs: number | null;
  problem?: string;
};

/** When the lap was driven: just now, unless somebody says otherwise. */
export function WhenDriven({ id, drivenAt, setDrivenAt, nowMs, problem }: Props) {
  const now = nowMs === null ? undefined : toLocalInput(nowMs);
  return (
    <fieldset className="form-field when">
      <legend>{words.driven}</legend>
      <label className="choice">
        <input type="radio" name={`${id}-when`} checked={drivenAt === null} onChange={() => setDrivenAt(null)} />{' '}
        <span>{words.justNow}</span>
      </label>
      <label className="choice">
        <input
          type="radio"
          name={`${id}-when`}
          checked={drivenAt !== null}
          onChange={() => setDrivenAt(toLocalInput(Date.now()))}
        />{' '}
        <span>{words.earlier}</span>
      </label>
      {drivenAt !== null && (
        <input
          {...described(id, problem)}
          type="datetime-local"
          aria-label={words.drivenOn}
          max={now}
          value={drivenAt}
          onChange={(event) => setDrivenAt(event.target.value)}
        />
      )}
      <p id={`${id}-note`} className="form-note" data-problem={problem ? '' : undefined}>
        {problem ?? (drivenAt === null ? '' : words.byThisClock)}
      </p>
    </fieldset>
  );
}
