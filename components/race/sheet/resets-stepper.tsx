import { MOST_RESETS } from '@/domain/race/rule-limits';
import * as words from '@/generated/words/laps-form';
import { described } from './form-field';

type Props = { id: string; resets: string; setResets: (resets: string) => void; problem?: string };

/** A number that thumbs count up and down, and that can also be typed. */
export function ResetsStepper({ id, resets, setResets, problem }: Props) {
  const count = Number(resets) || 0;
  return (
    <span className="stepper">
      <button
        className="button"
        type="button"
        aria-label={words.oneResetFewer}
        disabled={count <= 0}
        onClick={() => setResets(String(count - 1))}
      >
        −
      </button>
      <input
        {...described(id, problem)}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        value={resets}
        onChange={(event) => setResets(event.target.value)}
      />
      <button
        className="button"
        type="button"
        aria-label={words.oneResetMore}
        disabled={count >= MOST_RESETS}
        onClick={() => setResets(String(count + 1))}
      >
        +
      </button>
    </span>
  );
}
