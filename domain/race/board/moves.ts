import type { Row } from '@/domain/race/contract/board';

/** A racer whose rank or result has changed. `from` and `to` are ranks. Null: without a rank, or not on the board. */
export type Move = {
  racerId: string;
  name: string;
  from: number | null;
  to: number | null;
  resultMs: number | null;
  /** Whether the result is better than before, or the racer's first. */
  isFaster: boolean;
};

/** The racers whose rank or result differs between two boards, in the order of the later one. */
export function movesBetween(before: readonly Row[], after: readonly Row[]): Move[] {
  const earlier = new Map(before.map((row) => [row.racerId, row]));
  return after.flatMap(({ racerId, name, rank, resultMs }) => {
    const was = earlier.get(racerId);
    if (was && was.rank === rank && was.resultMs === resultMs) return [];
    const isFaster = resultMs !== null && resultMs < (was?.resultMs ?? Infinity);
    return [{ racerId, name, from: was?.rank ?? null, to: rank, resultMs, isFaster }];
  });
}
