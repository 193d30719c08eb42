import type { Board } from '@/domain/race/contract/board';
import { movesBetween, type Move } from './moves';

type Heard = Pick<Board, 'rows' | 'next'>;

/**
 * The racers whose result has changed, best place first. Racers who were only passed are left out. A new row is news
 * only within the part of the board that was known: further down, somebody has only fetched more rows.
 */
export function newsBetween(before: Heard, now: Heard): Move[] {
  const known = new Map(before.rows.map(({ racerId, resultMs }) => [racerId, resultMs]));
  const lastMs = before.next === null ? null : (before.rows.at(-1)?.resultMs ?? null);
  return movesBetween(before.rows, now.rows).filter(({ racerId, resultMs }) =>
    known.has(racerId) ? known.get(racerId) !== resultMs : resultMs !== null && (lastMs === null || resultMs <= lastMs),
  );
}
