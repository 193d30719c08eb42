import type { Board } from '@/domain/race/contract/board';
import { movesBetween, type Move } from './moves';

type Heard = Pick<Board, 'rows' | 'next'>;

/**
 * Whose result is another one now, the best place first; who was merely passed is left out. A row that was not there
 * before is news only within the part of the board that was known: further down it was merely fetched since.
 */
export function newsBetween(before: Heard, now: Heard): Move[] {
  const known = new Map(before.rows.map(({ racerId, resultMs }) => [racerId, resultMs]));
  const lastMs = before.next === null ? null : (before.rows.at(-1)?.resultMs ?? null);
  return movesBetween(before.rows, now.rows).filter(({ racerId, resultMs }) =>
    known.has(racerId) ? known.get(racerId) !== resultMs : resultMs !== null && (lastMs === null || resultMs <= lastMs),
  );
}
