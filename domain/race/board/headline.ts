import type { Board } from '@/domain/race/contract/board';
import { newsBetween } from './board-news';
import type { Move } from './moves';

/** What a line of text has room for. `best`: the best lap of the day. */
export type Headline = Move & { kind: 'leader' | 'best' | 'move' };

type Heard = Pick<Board, 'rows' | 'next'>;

/**
 * Of all that has happened between two boards, what is told where only one thing can be: a new leader, else the best lap of
 * the day, else the faster lap with the best place. Null where no result has changed.
 */
export function headlineOf(before: Heard, now: Heard, dayBest: string | null): Headline | null {
  const news = newsBetween(before, now);
  const [first] = news;
  if (!first) return null;
  if (first.to === 1 && first.from !== 1) return { ...first, kind: 'leader' };
  const faster = news.filter(({ isFaster }) => isFaster);
  const best = faster.find(({ racerId }) => racerId === dayBest);
  return best ? { ...best, kind: 'best' } : { ...(faster[0] ?? first), kind: 'move' };
}

/** The last result that was achieved, for whoever has just come. */
export function lastResultOf({
  rows,
}: Heard): { racerId: string; rank: number; name: string; ms: number; atMs: number } | null {
  let last: ReturnType<typeof lastResultOf> = null;
  for (const { racerId, rank, name, resultMs, achievedAt } of rows) {
    if (rank === null || resultMs === null || achievedAt === null) continue;
    const atMs = Date.parse(achievedAt);
    if (!last || atMs > last.atMs) last = { racerId, rank, name, ms: resultMs, atMs };
  }
  return last;
}
