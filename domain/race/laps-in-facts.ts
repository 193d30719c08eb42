import type { Fact } from './fact';
import type { LapInWords } from './fact-sentence';

/** Whose laps these facts are about, by the id of the lap, as they were entered; facts in any order. */
export function lapsInFacts(facts: readonly Fact[]): Map<string, LapInWords> {
  return new Map(
    facts.flatMap((fact) =>
      fact.action === 'submitted' ? [[fact.lapId, { name: fact.after.name, timeMs: fact.after.timeMs }]] : [],
    ),
  );
}
