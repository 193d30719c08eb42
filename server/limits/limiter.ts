import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

export type Limiter = {
  /** Counts one. Answers null when it is within the limit, else the whole seconds after which to come again. */
  take: (key: string) => Promise<number | null>;
  /** Takes one back from the count: it was no attempt of the kind that is limited. */
  giveBack: (key: string) => Promise<void>;
};

/** At most `points` for each key in windows of `seconds`. In memory: a restart forgets, and one process is all there is. */
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
    async giveBack(key) {
      await counter.reward(key);
    },
  };
}

export const NO_LIMIT: Limiter = { take: () => Promise.resolve(null), giveBack: () => Promise.resolve() };
