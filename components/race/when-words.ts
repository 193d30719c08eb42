import type { RaceState } from '@/domain/race/contract/rules';
import { dayAndClockAt, spanInWords } from '@/words/dates';

type Times = { opens: string | null; closes: string | null };

/** What comes next in the course of a race, and when; empty where nobody has said. */
export function whenInWords(state: RaceState | null, { opens, closes }: Times, nowMs: number | null, timeZone: string) {
  const at = state === 'scheduled' ? opens : state === 'open' ? closes : null;
  if (at === null) return '';
  const ms = Date.parse(at);
  const span = nowMs === null || ms <= nowMs ? '' : `, in ${spanInWords(ms - nowMs)}`;
  return `${state === 'scheduled' ? 'opens' : 'closes'} ${dayAndClockAt(ms, timeZone)}${span}`;
}
