import { createBuckets } from './buckets';
import type { Meter } from './meter';

/** Seconds. One commit on a disk takes a few milliseconds, over a network some more. */
const COMMIT_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** Facts. 500 commands are the most that one batch takes. */
const BATCH_FACTS = [0, 1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000];

/** A meter that remembers. */
export function createKeeperTally() {
  const commits = createBuckets(COMMIT_SECONDS);
  const batches = createBuckets(BATCH_FACTS);
  let failed = 0;
  let lagSeconds = 0;
  const meter: Meter = {
    stored(facts, ms) {
      commits.observe(ms / 1_000);
      batches.observe(facts);
    },
    notStored: () => void failed++,
    followed: (ms) => void (lagSeconds = ms / 1_000),
  };
  return { meter, commits, batches, failed: () => failed, lagSeconds: () => lagSeconds };
}

export type KeeperTally = ReturnType<typeof createKeeperTally>;
