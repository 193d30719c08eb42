import type { Board } from '@/domain/race/contract/board';
import { describeMove, movesBetween, type Move } from './moves';
import type { RaceState } from '@/domain/race/contract/rules';

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
 * place first. Empty when there is nothing to say.
 */
export function announcementOf(before: Heard, now: Heard): string {
  const news = newsBetween(before, now);
  const rest = news.length - NAMED;
  return [
    ...(before.state === now.state ? [] : [stateWords[now.state]]),
    ...news.slice(0, NAMED).map((move) => `${describeMove(move)}.`),
    ...(rest > 0 ? [`${rest} more ${rest === 1 ? 'result' : 'results'} changed.`] : []),
  ].join(' ');
}

/**
 * Whose result is another one now; who was merely passed is left out. A row that was not there before is news only within
 * the part of the board that was known: further down it was merely fetched since.
 */
export function newsBetween(before: Omit<Heard, 'state'>, now: Omit<Heard, 'state'>): Move[] {
  const known = new Map(before.rows.map(({ racerId, resultMs }) => [racerId, resultMs]));
  const lastMs = before.next === null ? null : (before.rows.at(-1)?.resultMs ?? null);
  return movesBetween(before.rows, now.rows).filter(({ racerId, resultMs }) =>
    known.has(racerId) ? known.get(racerId) !== resultMs : resultMs !== null && (lastMs === null || resultMs <= lastMs),
  );
}
