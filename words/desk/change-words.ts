import type { StateChange } from '@/domain/desk/state-change';
import * as words from '@/generated/words/desk-state';

/** What a change of the race does, and to whom. `waiting`: how many laps nobody has decided yet. */
export function effectOf(change: StateChange['is'], waiting: number): string {
  if (change === 'close' || change === 'finalise') return words[change]({ waiting });
  return words[change];
}
