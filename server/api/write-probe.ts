import { diskFaultOf } from '@/server/database/disk-fault';
import type { Database } from '@/server/database/open-database';
import { proveWriting } from '@/server/database/prove-writing';
import { failure } from '@/server/failures';
import type { Failure } from '@/server/failures';
import type { Keeper } from '@/server/race/keeper';

/** `cause` is for the log, `failure` for whoever asked. */
export type WriteFault = { cause: unknown; failure: Failure };

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
  const { dialect } = database;
  const probe = limit(() => proveWriting(database, 'health', now()), elapsed);
  /** A proof that there is room says that a full disk is one no more. It says nothing of any other cause. */
  const lasting = (fault: unknown) => (dialect.provesRoom && diskFaultOf(fault) === 'full' ? null : fault);
  return async (): Promise<WriteFault | null> => {
    const cause = (await probe()) ?? lasting(keeper.storingFault());
    return cause === null
      ? null
      : { cause, failure: failure('database-unavailable', dialect.explain(cause) ?? REFUSED) };
  };
}

const REFUSED = 'The database refuses to store. The log of the server has the cause.';

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
