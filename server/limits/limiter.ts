import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

export type Limiter = {
  /** Counts one. Gives null within the limit, otherwise the whole seconds to wait, at least 1. */
  take: (key: string) => Promise<number | null>;
};

/** Allows `points` for each key in each window of `seconds`. In memory, as there is one process; a restart forgets. */
export function createLimiter(points: number, seconds: number): Limiter {
  const counter = new RateLimiterMemory({ points, duration: seconds });
  return {
    async take(key) {
      try {
        await counter.consume(key);
        return null;
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
      }
    },
  };
}

export const NO_LIMIT: Limiter = { take: () => Promise.resolve(null) };
