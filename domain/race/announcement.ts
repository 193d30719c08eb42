import type { Board } from './board';
import { formatLapTime } from './lap-time';
import { movesBetween, type Move } from './moves';
import type { RaceState } from './rules';

/** More racers than this are counted, not named: an announcement is heard to its end. */
const NAMED = 3;

const stateWords: Record<RaceState, string> = {
  scheduled: 'The race is not open yet.',
  open: 'The race is open.',
  closed: 'The race is closed.',
  final: 'The result is final.',
};

type Heard = Pick<Board, 'rows' | 'next' | 'state'>;

/**
 * What a listener should hear about the board since it was last announced: who moved where, with the time, the best
 * place first. Who was merely passed is not mentioned. Empty when there is nothing to say.
 */
export function announcementOf(before: Heard, now: Heard): string {
  const moves = movesBetween(before, now).filter(({ cause }) => cause !== 'passed');
  const rest = moves.length - NAMED;
  return [
    ...(before.state === now.state ? [] : [stateWords[now.state]]),
    ...moves.slice(0, NAMED).map(sentence),
    ...(rest > 0 ? [`${rest} more ${rest === 1 ? 'result' : 'results'} changed.`] : []),
  ].join(' ');
}

function sentence({ name, from, to, resultMs, cause }: Move): string {
  if (resultMs === null || to === null) return `${name} has no result any more.`;
  const time = formatLapTime(resultMs);
  if (cause === 'worse') return `${name}'s result was corrected: place ${to}, ${time}.`;
  if (from === null) return `${name} is on the board: place ${to}, ${time}.`;
  if (from === to) return `${name} stays at place ${to} with a new best, ${time}.`;
  return to === 1 ? `${name} leads with ${time}.` : `${name} moved from place ${from} to ${to}, ${time}.`;
}
