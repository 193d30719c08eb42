/** As much of a pino logger as the keeper needs. */
export type Log = {
  info(data: object, text: string): void;
  error(data: object, text: string): void;
};

const TELL_EVERY_MS = 1_000;

/** Says how far a race has been read from the log, once a second and at its end; a race that is read at once is quiet. */
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
