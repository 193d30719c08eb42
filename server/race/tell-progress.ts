/** As much of a pino logger as the keeper needs. */
export type Log = {
  info(data: object, text: string): void;
  error(data: object, text: string): void;
};

const TELL_EVERY_MS = 1_000;

/**
 * Logs how far a race has been read, once a second and at its end. A race that takes less than a second logs nothing.
 */
export function tellProgress(log: Log, race: string, all: number): (facts: number) => void {
  const startedAt = performance.now();
  let toldAtMs = startedAt;
  return (facts) => {
    const nowMs = performance.now();
    if (nowMs - toldAtMs < TELL_EVERY_MS && (facts < all || toldAtMs === startedAt)) return;
    toldAtMs = nowMs;
    log.info({ race, facts, of: all, ms: Math.round(nowMs - startedAt) }, 'a race is read from its log');
  };
}
