import type { RaceState } from '@/domain/race/contract/rules';
import * as words from '@/generated/words/race-course';
import { dayAndClockAt, spanInWords } from '@/words/dates';

type Times = { opens: string | null; closes: string | null };

/** What comes next in the course of a race, and when. Empty where nobody has said. */
export function whenInWords(state: RaceState | null, { opens, closes }: Times, nowMs: number | null, timeZone: string) {
  const at = state === 'scheduled' ? opens : state === 'open' ? closes : null;
  if (at === null) return '';
  const ms = Date.parse(at);
  const day = dayAndClockAt(ms, timeZone);
  if (nowMs === null || ms <= nowMs) return state === 'scheduled' ? words.opens({ day }) : words.closes({ day });
  const span = spanInWords(ms - nowMs);
  return state === 'scheduled' ? words.opensIn({ day, span }) : words.closesIn({ day, span });
}
