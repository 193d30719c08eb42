import type { RaceState } from '@/domain/race/contract/rules';

export type StateChange = {
  is: 'open' | 'close' | 'finalise' | 'reopen' | 'unlock';
  to: 'open' | 'closed' | 'final';
  /** Only a change back to an earlier state needs a reason. */
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

/** The changes of state that an official can make from this state. */
export const stateChanges = (state: RaceState): readonly StateChange[] => FROM[state];
