import type { RaceState } from '@/domain/race/contract/rules';

export type StateChange = {
  is: 'open' | 'close' | 'finalise' | 'reopen' | 'unlock';
  to: 'open' | 'closed' | 'final';
  /** Going back needs one. */
  needsReason: boolean;
};

const close: StateChange = { is: 'close', to: 'closed', needsReason: false };
const finalise: StateChange = { is: 'finalise', to: 'final', needsReason: false };
const open: StateChange = { is: 'open', to: 'open', needsReason: false };
const reopen: StateChange = { is: 'reopen', to: 'open', needsReason: true };
const unlock: StateChange = { is: 'unlock', to: 'closed', needsReason: true };

const FROM: Record<RaceState, readonly StateChange[]> = {
  scheduled: [open],
  open: [close],
  closed: [finalise, reopen],
  final: [unlock],
};

/** In which ways an official can change the state of a race. */
export const stateChanges = (state: RaceState): readonly StateChange[] => FROM[state];
