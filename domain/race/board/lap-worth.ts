import type { Row } from '@/domain/race/contract/board';
import { placeOf } from './place-of';

/**
 * What a lap would be worth if it counted now: the place, and how far it is from the next racer in milliseconds.
 * `no-faster`: the racer has a result that is as good. `behind` names the racer one place better, `level` one with the
 * same result, and `leads` the leader who would be passed.
 */
export type LapWorth =
  | { kind: 'no-faster'; bestMs: number }
  | { kind: 'behind'; place: number; name: string; byMs: number }
  | { kind: 'level'; place: number; name: string }
  | { kind: 'leads'; name: string; byMs: number }
  | { kind: 'first-of-all' };

type Known = { rows: readonly Row[]; next: string | null; ranking: 'best-lap' | 'best-average' };

/**
 * What a lap of `racerId` would be worth on the board of a phone. Null where that is not known: without a board, where
 * the place is below the rows that are here, and in a race for averages, in which a single lap has no place.
 */
export function worthOf(board: Known | null, timeMs: number, racerId: string | null): LapWorth | null {
  if (board?.ranking !== 'best-lap') return null;
  const ownMs = board.rows.find((row) => row.racerId === racerId)?.resultMs;
  if (ownMs && timeMs >= ownMs) return { kind: 'no-faster', bestMs: ownMs };
  const place = placeOf(board.rows, timeMs, racerId ?? undefined);
  const placed = board.rows.filter(({ resultMs }) => resultMs !== null).length;
  if (board.next !== null && place > placed) return null;
  const others = board.rows.flatMap(({ racerId: id, name, resultMs }) =>
    id === racerId || resultMs === null ? [] : { name, resultMs },
  );
  const level = others.find(({ resultMs }) => resultMs === timeMs);
  if (level) return { kind: 'level', place, name: level.name };
  const better = others.findLast(({ resultMs }) => resultMs < timeMs);
  if (better) return { kind: 'behind', place, name: better.name, byMs: timeMs - better.resultMs };
  const [leader] = others;
  return leader ? { kind: 'leads', name: leader.name, byMs: leader.resultMs - timeMs } : { kind: 'first-of-all' };
}
