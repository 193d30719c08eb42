import { countryOf, type MyLap } from '@/browser/race/my-laps';
import * as words from '@/generated/words/laps-item';
import { resets as resetsInWords } from '@/generated/words/lap-worth';
import { momentAt } from '@/words/dates';
import type { FormContext } from '@/components/race/sheet/form-context';
import { listed } from '@/words/format';

type Props = { lap: MyLap; time: string; form: FormContext };

/**
 * Copies a lap that does not get through as words, to give it to an official in another way. browser/reader/actions.ts
 * hears the click.
 */
export function CopyLap({ lap, time, form }: Props) {
  return (
    <button
      className="button"
      type="button"
      data-do="copy-text"
      data-text={lapInWords(lap, time, form)}
      aria-label={words.buttonOfLap({ button: words.copy, time })}
    >
      {words.copy}
    </button>
  );
}

/** Race, name, time, resets and when it was driven, in one line that an official can type from. */
function lapInWords(lap: MyLap, time: string, { raceName, timeZone, nowMs }: FormContext): string {
  const { name, resets, racedAt } = lap;
  const country = countryOf(lap);
  const racedAtMs = Date.parse(racedAt);
  const driven = momentAt(racedAtMs, timeZone, nowMs ?? racedAtMs);
  return listed([
    raceName,
    country ? `${name} (${country})` : name,
    time,
    resetsInWords({ resets }),
    words.drivenToCopy({ moment: driven, iso: racedAt }),
  ]);
}
