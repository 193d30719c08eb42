import type { Limiter } from './limiter';

/** What is saved up, in milliseconds: each one let in costs as many as lie between two. */
type Bucket = { savedMs: number; atMs: number };

/** A bucket that is full again is forgotten, but nobody looks more often than this. */
const LOOK_EVERY_MS = 60_000;

/**
 * Lets `burst` through at once for each key, and then `perMinute`, evenly: after a rush nobody waits for the end of a
 * window. In memory; a restart forgets.
 */
export function createTokenBucket(burst: number, perMinute: number, nowMs = () => performance.now()): Limiter {
  const buckets = new Map<string, Bucket>();
  const costMs = 60_000 / perMinute;
  const fullMs = burst * costMs;
  let lookedAtMs = nowMs();

  return {
    take(key) {
      const atMs = nowMs();
      if (atMs - lookedAtMs > LOOK_EVERY_MS) forgetFull(atMs);
      const savedMs = savedBy(buckets.get(key), atMs);
      const isLetIn = savedMs >= costMs;
      buckets.set(key, { savedMs: isLetIn ? savedMs - costMs : savedMs, atMs });
      return Promise.resolve(isLetIn ? null : Math.max(1, Math.ceil((costMs - savedMs) / 1_000)));
    },
  };

  function savedBy(bucket: Bucket | undefined, atMs: number): number {
    return bucket ? Math.min(fullMs, bucket.savedMs + atMs - bucket.atMs) : fullMs;
  }

  function forgetFull(atMs: number) {
    lookedAtMs = atMs;
    for (const [key, bucket] of buckets) if (savedBy(bucket, atMs) >= fullMs) buckets.delete(key);
  }
}
