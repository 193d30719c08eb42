import type { Ledger } from './ledger-state';

/** The racer's present id. After mergers it is that of the racer who has the laps now. Null for an unknown id. */
export function currentRacerId({ racers, merged }: Ledger, racerId: string): string | null {
  // No command makes a circle. A log that was written by hand may have one.
  const seen = new Set<string>();
  let id: string | undefined = racerId;
  while (id !== undefined && !racers.has(id)) {
    if (seen.has(id)) return null;
    seen.add(id);
    id = merged.get(id)?.id;
  }
  return id ?? null;
}
