import type { Fact } from '@/domain/race/contract/fact';

/** The facts of a log that are here, newest first, without a gap. */
export type LogFacts = readonly Fact[];

/** How many facts are asked for at a time; the API gives no more by default. */
export const LOG_PAGE = 100;

/**
 * After which fact to ask, so that what comes meets what is here: the end of the log at first, then what is new. A log
 * shorter than what is here is that of a server restored from a backup: it is read anew. Null: nothing is missing.
 */
export function newerAfter(facts: LogFacts, version: number): { after: number; isAnew: boolean } | null {
  const newest = facts[0]?.seq ?? null;
  if (newest === version || version === 0) return null;
  const isAnew = newest === null || newest > version || version - newest > LOG_PAGE;
  return { after: isAnew ? Math.max(0, version - LOG_PAGE) : newest, isAnew };
}

/** After which fact to ask for the page before the oldest one that is here; null where that is the first. */
export function olderAfter(facts: LogFacts): number | null {
  const oldest = facts.at(-1)?.seq ?? 1;
  return oldest > 1 ? Math.max(0, oldest - 1 - LOG_PAGE) : null;
}

/** Facts that were read, put where they belong. What would leave a gap is left out. */
export function withFacts(facts: LogFacts, read: readonly Fact[]): LogFacts {
  const bySeq = new Map([...facts, ...read].map((fact) => [fact.seq, fact]));
  const sorted = [...bySeq.values()].toSorted((a, b) => b.seq - a.seq);
  const gap = sorted.findIndex((fact, i) => i > 0 && sorted[i - 1]!.seq !== fact.seq + 1);
  return gap < 0 ? sorted : sorted.slice(0, gap);
}
