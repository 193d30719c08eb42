import type { Fact } from '@/domain/race/contract/fact';

const SHOWN = 15;

/** The ids of the 15 laps that officials decided last, latest first. `facts` come newest first. */
export function decidedLately(facts: readonly Fact[]): string[] {
  const decided = facts.flatMap((fact) =>
    fact.action === 'verified' || fact.action === 'rejected' ? [fact.lapId] : [],
  );
  return [...new Set(decided)].slice(0, SHOWN);
}
