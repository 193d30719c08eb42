import type { Row } from '@/domain/race/contract/board';

/** Arrows on a board tell of the moves of the last ten minutes. */
export const MOVES_OF_MS = 10 * 60_000;
/** How far apart two looks at a live board may be. A longer silence is a gap in what is known. */
const SILENCE_MS = 30_000;

type Ranks = ReadonlyMap<string, number>;
/** Ranks by racer, and from when to when they are known to have held, in milliseconds since 1970. */
type Held = { ranks: Ranks; fromMs: number; untilMs: number };
/** The ranks of the last ten minutes, oldest first. */
export type RankHistory = readonly Held[];

/** The history after a look at the board at `atMs`. Ranks that nobody can be asked about any more are left out. */
export function withRanks(history: RankHistory, rows: readonly Row[], atMs: number): RankHistory {
  const last = history.at(-1);
  if (last && atMs <= last.untilMs) return history;
  const isFollowed = last !== undefined && atMs - last.untilMs <= SILENCE_MS;
  if (last && isFollowed && isSame(last.ranks, rows)) return [...history.slice(0, -1), { ...last, untilMs: atMs }];
  const earlier = last && isFollowed ? [...history.slice(0, -1), { ...last, untilMs: atMs }] : history;
  const ranks = new Map(rows.flatMap(({ racerId, rank }) => (rank === null ? [] : [[racerId, rank] as const])));
  return [...earlier, { ranks, fromMs: atMs, untilMs: atMs }].filter(({ untilMs }) => untilMs >= atMs - MOVES_OF_MS);
}

/**
 * The ranks of ten minutes before `nowMs`. Where they are not known, the first ones that are known after that; null
 * where there are none.
 */
export function ranksBefore(history: RankHistory, nowMs: number): Ranks | null {
  return history.find(({ untilMs }) => untilMs >= nowMs - MOVES_OF_MS)?.ranks ?? null;
}

function isSame(ranks: Ranks, rows: readonly Row[]): boolean {
  const ranked = rows.filter(({ rank }) => rank !== null);
  return ranked.length === ranks.size && ranked.every(({ racerId, rank }) => ranks.get(racerId) === rank);
}
