import type { Board } from '@/domain/race/contract/board';

const DAY_MS = 24 * 60 * 60_000;

/**
 * The racer with the best lap of the day, or null where nobody has one. The day is the last one on which a result was
 * achieved: after a race its last day stays. `dayOf` names the day of a moment, in milliseconds since 1970, where the race
 * is driven. In a race for averages the best lap of a racer counts on the day of the average.
 */
export function dayBestOf({ rows, ranking }: Pick<Board, 'rows' | 'ranking'>, dayOf: (ms: number) => string) {
  const lastMs = Math.max(...rows.map(({ achievedAt }) => (achievedAt === null ? -Infinity : Date.parse(achievedAt))));
  if (lastMs === -Infinity) return null;
  const day = dayOf(lastMs);
  // The name of a day takes long to find: it is asked for only where the lap would be the best.
  const isOfDay = (ms: number) => lastMs - ms < DAY_MS && dayOf(ms) === day;
  let best: { racerId: string; ms: number; atMs: number } | null = null;
  for (const { racerId, resultMs, bestMs, achievedAt } of rows) {
    const ms = ranking === 'best-lap' ? resultMs : bestMs;
    if (ms === null || achievedAt === null) continue;
    const atMs = Date.parse(achievedAt);
    const isBetter = !best || ms < best.ms || (ms === best.ms && atMs < best.atMs);
    if (isBetter && isOfDay(atMs)) best = { racerId, ms, atMs };
  }
  return best?.racerId ?? null;
}
