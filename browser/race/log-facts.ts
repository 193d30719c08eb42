import type { Fact } from '@/domain/race/contract/fact';

/** The facts of a log that this page has, newest first, without a gap. */
export type LogFacts = readonly Fact[];

/** How many facts one question asks for. The API gives no more by default. */
export const LOG_PAGE = 100;

/**
 * The fact after which to ask, so that the answer meets what is here: at first the end of the log, then what is new. A
 * log that is shorter than ours comes from a server restored from a backup, and is read anew. Null where nothing is
 * missing.
 */
export function newerAfter(facts: LogFacts, version: number): { after: number; isAnew: boolean } | null {
  const newest = facts[0]?.seq ?? null;
  if (newest === version || version === 0) return null;
  const isAnew = newest === null || newest > version || version - newest > LOG_PAGE;
  return { after: isAnew ? Math.max(0, version - LOG_PAGE) : newest, isAnew };
}

/** The fact after which to ask for the page before our oldest fact. Null where our oldest is the first of all. */
export function olderAfter(facts: LogFacts): number | null {
  const oldest = facts.at(-1)?.seq ?? 1;
  return oldest > 1 ? Math.max(0, oldest - 1 - LOG_PAGE) : null;
}

/** Puts facts that were read where they belong, and leaves out those that would leave a gap. */
export function withFacts(facts: LogFacts, read: readonly Fact[]): LogFacts {
  const bySeq = new Map([...facts, ...read].map((fact) => [fact.seq, fact]));
  const sorted = [...bySeq.values()].toSorted((a, b) => b.seq - a.seq);
  const gap = sorted.findIndex((fact, i) => i > 0 && sorted[i - 1]!.seq !== fact.seq + 1);
  return gap < 0 ? sorted : sorted.slice(0, gap);
}
