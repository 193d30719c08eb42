import type { Lap } from '@/domain/race/contract/lap';
import * as words from '@/generated/words/desk-racer-laps';

/** How a lap stands, who decided that, and why: `DNF, rejected by Bo: Entered twice`. */
export function sayStanding({ finished, status, decision }: Pick<Lap, 'finished' | 'status' | 'decision'>): string {
  const state = { finished: finished ? 'yes' : 'no', status } as const;
  if (!decision) return words.state(state);
  const { by, reason } = decision;
  return reason ? words.stateByFor({ ...state, by, reason }) : words.stateBy({ ...state, by });
}
