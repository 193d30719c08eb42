import type { Database } from './dialect';

/** Who asks. Each has a row of its own, so that one does not read what another one wrote. */
export const PROVERS = { health: 1, keeper: 2 } as const;

/** Rejects unless the database takes what a batch of laps needs. */
export function proveWriting(database: Database, prover: keyof typeof PROVERS, nowMs: number): Promise<void> {
  return database.dialect.proveWriting(database, PROVERS[prover], nowMs);
}
