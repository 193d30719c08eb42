import type { Fact } from '@/domain/race/contract/fact';

const SHOWN = 15;

/** The ids of the laps that officials decided last, the latest first. `facts`: newest first. */
export function decidedLately(facts: readonly Fact[]): string[] {
  const decided = facts.flatMap((fact) =>
    fact.action === 'verified' || fact.action === 'rejected' ? [fact.lapId] : [],
  );
  return [...new Set(decided)].slice(0, SHOWN);
}
