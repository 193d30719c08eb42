import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { failure } from '@/server/failures';
import type { Outcome } from '@/server/failures';
import { NO_METER } from '@/server/metrics/meter';
import type { Meter } from '@/server/metrics/meter';

/** Decides about one command, and appends what has to be stored. The command is answered once that is stored. */
export type Decide<Stored, T> = (append: (entry: Stored) => void) => Outcome<T>;

export type GroupCommit<Stored> = {
  run<T>(decide: Decide<Stored, T>): Promise<Outcome<T>>;
  /**
   * Resolves once every decision is on disk; rejects with an `UnreadableError` where that cannot be known. Read
   * synchronously after it: after another `await` more may have been decided.
   */
  allStored: () => Promise<void>;
  isAllStored: () => boolean;
  /**
   * Why nothing is stored, where the last attempts failed although the database seemed to take writes again. Null where
   * the last one succeeded, or nobody has tried for a while.
   */
  fault: () => unknown;
  /** Stores what waits, and accepts nothing more. */
  close(): Promise<void>;
};

/** The database cannot be read, so that nobody knows what is stored. */
export class UnreadableError extends Error {}

type Options<Stored> = {
  /**
   * Runs `work` in one transaction, in which nobody else writes. All entries that `work` stores are stored, or none.
   * `follow` brings the memory up to what others have stored; `work` calls it once memory may change.
   */
  transact: (
    work: (follow: () => void, store: (entries: readonly Stored[]) => Promise<void>) => Promise<void>,
  ) => Promise<void>;
  /** Whether the same may be stored a moment later. It is then decided again, on what is stored by then. */
  isPassing: (error: unknown) => boolean;
  /** Rejects while nothing can be stored. Called after a failure, before anything is decided again. */
  probe: () => Promise<void>;
  /** Goes back to what is stored, after these entries could not be. */
  restore: (entries: readonly Stored[]) => Promise<void>;
  onStored: (entries: readonly Stored[]) => void;
  onFailure: (error: unknown, text: string) => void;
  meter?: Meter;
};

type Waiting<Stored> = {
  decide: Decide<Stored, unknown>;
  answer: (outcome: Outcome<unknown>) => void;
  fail: (error: unknown) => void;
};

/** The most commands of one transaction, so that the first of them does not wait long for the last. */
const MOST_TOGETHER = 500;
const RESTORE_AGAIN_MS = 1_000;
/** For so long a failure may pass before anybody is told of it: a database server that restarts needs a second or two. */
const PATIENCE_MS = 5_000;
const TRY_AGAIN_MS = 100;
/** After a failure that passes it is tried so often whether it is over, also where nobody sends anything. */
const LOOK_WHETHER_OVER_MS = 500;
/** So often it is said that it is not. */
const SAY_EVERY_MS = 5_000;
/** After so long without an attempt only a proof of writing tells whether the next one would succeed. */
const FAULT_COUNTS_MS = 10_000;
const NOT_STORED: Outcome<never> = {
  ok: false,
  failure: failure('database-unavailable', 'Nothing was stored. Send the same again in a moment.'),
};

/**
 * Commands that arrive while a transaction runs are decided one after the other, and stored together by the next one,
 * so that all of them wait for the disk only once. Each is answered after its transaction. So are refusals, as they may
 * rest on something that was decided a moment before.
 */
export function createGroupCommit<Stored>(options: Options<Stored>): GroupCommit<Stored> {
  const { transact, isPassing, probe, restore, onStored, onFailure, meter = NO_METER } = options;
  const waiting: Waiting<Stored>[] = [];
  let working: Promise<void> | null = null;
  let storing: Promise<void> | null = null;
  let isFailing = false;
  let failingSinceMs: number | null = null;
  let failed: { inARow: number; atMs: number; error: unknown } | null = null;
  let saidMs = -Infinity;
  let isLooking = false;
  let isClosed = false;
  const run = <T>(decide: Decide<Stored, T>) =>
    new Promise<Outcome<T>>((answer, fail) => {
      if (isClosed) return answer(NOT_STORED);
      waiting.push({ decide, answer: answer as Waiting<Stored>['answer'], fail });
      working ??= work();
    });

  return {
    run,
    allStored: () => storing ?? Promise.resolve(),
    isAllStored: () => storing === null,
    fault() {
      const isRecent = failed !== null && performance.now() - failed.atMs < FAULT_COUNTS_MS;
      return isRecent && failed!.inARow > 1 ? failed!.error : null;
    },
    async close() {
      isClosed = true;
      await working;
    },
  };

  async function work() {
    while (waiting.length > 0) {
      // Lets commands that have arrived join, and readers who wait for the disk read before the next decision.
      await nextTurn();
      const error = isFailing ? await whyNotYet() : null;
      if (error === null) await commit();
      else await tryLater(gather(), error);
    }
    working = null;
  }

  function gather() {
    return waiting.splice(0, MOST_TOGETHER);
  }

  async function commit() {
    let batch: readonly Waiting<Stored>[] | null = null;
    const entries: Stored[] = [];
    const outcomes: Outcome<unknown>[] = [];
    let isDeciding = false;
    const startedMs = performance.now();
    let trouble: { error: unknown } | null = null;
    let endStoring: (error?: Error) => void = () => {};
    try {
      await transact(async (follow, store) => {
        // Whoever had to wait for others decides about all that has arrived meanwhile. Until now the memory is what is
        // stored, and readers wait for nothing.
        batch = gather();
        storing = new Promise((done, fail) => (endStoring = (error) => (error ? fail(error) : done())));
        // A rejection is no fault where nobody waits for it.
        storing.catch(() => undefined);
        follow();
        isDeciding = true;
        for (const { decide } of batch) outcomes.push(decide((entry) => entries.push(entry)));
        isDeciding = false;
        if (entries.length > 0) await store(entries);
      });
      // A transaction in which nothing was appended proves only that the server is back.
      if (entries.length > 0 || (failed && isPassing(failed.error))) failed = null;
      meter.stored(entries.length, performance.now() - startedMs);
      failingSinceMs = null;
    } catch (error) {
      trouble = { error };
      onFailure(error, 'commands could not be stored');
      meter.notStored();
      batch ??= gather();
      // The command that threw is told so: sent again, it would throw again.
      if (isDeciding) batch[outcomes.length]?.fail(error);
      else noteFailure(error);
      isFailing = true;
      await restoreAtLast(batch, entries, endStoring);
      entries.length = 0;
    }
    storing = null;
    endStoring();
    if (trouble === null) for (const [index, { answer }] of batch!.entries()) answer(outcomes[index]!);
    onStored(entries);
    if (trouble === null) return;
    if (isDeciding) refuse(batch!);
    else await tryLater(batch!, trouble.error);
  }

  /** Puts a batch in front of those that wait, or refuses it where the failure does not pass. */
  async function tryLater(batch: readonly Waiting<Stored>[], error: unknown) {
    // Where the database is away, none of those that wait would be stored either.
    if (!mayPass(error)) return refuse(isPassing(error) ? [...batch, ...waiting.splice(0)] : batch);
    waiting.unshift(...batch);
    await sleep(TRY_AGAIN_MS);
  }

  function mayPass(error: unknown) {
    failingSinceMs ??= performance.now();
    return !isClosed && isPassing(error) && performance.now() - failingSinceMs < PATIENCE_MS;
  }

  function noteFailure(error: unknown) {
    if (isPassing(error)) lookWhetherOver();
    failed = { inARow: (failed?.inARow ?? 0) + 1, atMs: performance.now(), error };
  }

  /** So that whoever asks for the fault hears that it is over, before anybody has sent a lap again. */
  function lookWhetherOver() {
    if (isLooking) return;
    isLooking = true;
    setTimeout(() => {
      isLooking = false;
      if (isClosed || failed === null || !isPassing(failed.error)) return;
      void run(() => ({ ok: true, value: null })).then(() => failed && lookWhetherOver());
    }, LOOK_WHETHER_OVER_MS).unref();
  }

  /** Why nothing can be stored at the moment. Null where it can. */
  async function whyNotYet(): Promise<unknown> {
    try {
      await probe();
      isFailing = false;
      return null;
    } catch (error) {
      if (performance.now() - saidMs > SAY_EVERY_MS) {
        saidMs = performance.now();
        onFailure(error, 'the database still cannot be written');
      }
      noteFailure(error);
      return error ?? new Error('no cause');
    }
  }

  /**
   * Tries until the memory is what is stored again. Meanwhile every command is answered that nothing was stored, at once
   * where the failure does not pass.
   */
  async function restoreAtLast(
    batch: readonly Waiting<Stored>[],
    entries: readonly Stored[],
    endStoring: (error: Error) => void,
  ) {
    for (;;)
      try {
        return await restore(entries);
      } catch (error) {
        onFailure(error, 'what is stored cannot be read');
        endStoring(new UnreadableError('what is stored cannot be read', { cause: error }));
        const isPatient = mayPass(error);
        if (!isPatient) refuse([...batch, ...waiting.splice(0)]);
        if (isClosed) return;
        await sleep(isPatient ? TRY_AGAIN_MS : RESTORE_AGAIN_MS);
      }
  }
}

/** Does nothing to those that have been answered. */
function refuse(commands: readonly Pick<Waiting<unknown>, 'answer'>[]) {
  for (const { answer } of commands) answer(NOT_STORED);
}
