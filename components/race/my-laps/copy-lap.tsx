import { countryOf, type MyLap } from '@/browser/race/my-laps';
import { momentAt } from '@/words/dates';
import type { FormContext } from './form-context';

type Props = { lap: MyLap; time: string; form: FormContext };

/** Takes a lap that does not get through out of the phone as words, for an official or another way. The click is heard in browser/reader/actions.ts. */
export function CopyLap({ lap, time, form }: Props) {
  return (
    <button
      className="button"
      type="button"
      data-do="copy-text"
      data-text={lapInWords(lap, time, form)}
      aria-label={`Copy: lap ${time}`}
    >
      Copy
    </button>
  );
}

/** Race, name, time, resets and when, in one line that an official can type from. */
function lapInWords(lap: MyLap, time: string, { raceName, timeZone, nowMs }: FormContext): string {
  const { name, resets, racedAt } = lap;
  const country = countryOf(lap);
  const racedAtMs = Date.parse(racedAt);
  const driven = momentAt(racedAtMs, timeZone, nowMs ?? racedAtMs);
  return [
    raceName,
    country ? `${name} (${country})` : name,
    time,
    `${resets} ${resets === 1 ? 'reset' : 'resets'}`,
    `driven ${driven} (${racedAt})`,
  ].join(', ');
}
