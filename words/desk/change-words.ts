import type { StateChange } from '@/domain/desk/state-change';
import * as effects from '@/generated/words/desk-state-effects';

/** What a change of the race does, and to whom. `waiting`: laps nobody has decided yet. */
export function effectOf(change: StateChange['is'], waiting: number): string {
  if (change === 'close' || change === 'finalise') return effects[change]({ waiting });
  return effects[change];
}
