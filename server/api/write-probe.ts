import { diskFaultOf } from '@/server/database/disk-fault';
import type { Database } from '@/server/database/open-database';
import { proveWriting } from '@/server/database/prove-writing';
import type { Keeper } from '@/server/race/keeper';

/** The disk is written at most once in this time, however often callers ask. */
const PROBE_EVERY_MS = 1_000;

type Given = {
  database: Database;
  keeper: Pick<Keeper, 'storingFault'>;
  now: () => number;
  /** Milliseconds since some moment. */
  elapsed?: () => number;
};

/**
 * Tells why the database takes no writes: within the last second it did not take as much as a batch of laps needs, or
 * laps are refused all the same. Null where it takes them.
 */
export function createWriteProbe({ database, keeper, now, elapsed = () => performance.now() }: Given) {
  const probe = limit(() => proveWriting(database, 'health', now()), elapsed);
  return async (): Promise<unknown> => (await probe()) ?? lastingFault(keeper.storingFault());
}

/** A proof that there is room says that a full disk is one no more. It says nothing of any other cause. */
const lastingFault = (fault: unknown) => (diskFaultOf(fault) === 'full' ? null : fault);

/** Callers within one period share one run and its outcome, even a failure. */
function limit(run: () => Promise<void>, elapsed: () => number) {
  let last: { atMs: number; outcome: Promise<unknown> } | null = null;
  return () => {
    const atMs = elapsed();
    if (last && atMs - last.atMs < PROBE_EVERY_MS) return last.outcome;
    const outcome = run().then(
      () => null,
      (error: unknown) => error ?? new Error('no cause'),
    );
    last = { atMs, outcome };
    return outcome;
  };
}
