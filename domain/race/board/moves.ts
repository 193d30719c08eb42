import type { Row } from '@/domain/race/contract/board';

/** A racer whose place or result is another than before. `from` and `to` are ranks; null: none, or not on the board. */
export type Move = {
  racerId: string;
  name: string;
  from: number | null;
  to: number | null;
  resultMs: number | null;
  /** The result got better, or is the racer's first. */
  isFaster: boolean;
};

/** Who moved from which rank to which between two boards, in the order of the later one. */
export function movesBetween(before: readonly Row[], after: readonly Row[]): Move[] {
  const earlier = new Map(before.map((row) => [row.racerId, row]));
  return after.flatMap(({ racerId, name, rank, resultMs }) => {
    const was = earlier.get(racerId);
    if (was && was.rank === rank && was.resultMs === resultMs) return [];
    const isFaster = resultMs !== null && resultMs < (was?.resultMs ?? Infinity);
    return [{ racerId, name, from: was?.rank ?? null, to: rank, resultMs, isFaster }];
  });
}
