import type { RaceState } from '@/domain/race/contract/rules';

export type StateChange = {
  to: 'open' | 'closed' | 'final';
  name: string;
  /** What it does, and to whom. */
  effect: string;
  needsReason: boolean;
};

/** In which ways an official can change the state of a race, and what each does. `waiting`: laps nobody has decided yet. */
export function stateChanges(state: RaceState, waiting: number): StateChange[] {
  const laps = `${waiting} ${waiting === 1 ? 'lap' : 'laps'}`;
  const stillWait = waiting === 0 ? 'No lap waits.' : `${laps} still ${waiting === 1 ? 'waits' : 'wait'}`;
  const close: StateChange = {
    to: 'closed',
    name: 'Close the race',
    effect: `Nobody can send laps any more, and a lap that a phone has kept without a connection will be refused. ${
      waiting === 0 ? stillWait : `${stillWait}: you can go on deciding after closing.`
    }`,
    needsReason: false,
  };
  const finalise: StateChange = {
    to: 'final',
    name: 'Make the result final',
    effect: `Everything is locked: no lap can be decided or corrected, and no racer renamed. ${
      waiting === 0 ? stillWait : `${stillWait} and will not count: decide ${waiting === 1 ? 'it' : 'them'} first.`
    }`,
    needsReason: false,
  };
  const open: StateChange = {
    to: 'open',
    name: state === 'scheduled' ? 'Open the race now' : 'Open the race again',
    effect:
      state === 'final'
        ? 'The result is no longer final, and everybody can send laps again.'
        : 'Everybody can send laps, from now on.',
    needsReason: state !== 'scheduled',
  };
  const unlock: StateChange = {
    to: 'closed',
    name: 'Unlock the result',
    effect: 'The result is no longer final: laps can be decided and corrected again. Nobody can send new ones.',
    needsReason: true,
  };
  switch (state) {
    case 'scheduled':
      return [open];
    case 'open':
      return [close];
    case 'closed':
      return [finalise, open];
    case 'final':
      return [unlock];
  }
}
