const FIRST_PAUSE_MS = 2_000;
/** Whoever signs in at a portal wants to see the lap leave. */
const FIRST_FOREIGN_PAUSE_MS = 5_000;
export const LONGEST_FOREIGN_PAUSE_MS = 60_000;
export const LONGEST_PAUSE_MS = 5 * 60_000;

/**
 * How long to wait after a try that failed: doubling from 2 s to 5 min, with half of it left to chance, so that phones
 * that lost the same server do not come back to it together. `tries` from 1, `random` from 0 to 1.
 */
export function pauseMs(tries: number, random: number): number {
  const full = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.max(0, tries - 1));
  return Math.round(full / 2 + (full / 2) * random);
}

/** How long to wait after something else answered than our server: 5 s, 10 s, 20 s, a minute at most. */
export function foreignPauseMs(tries: number): number {
  return Math.min(LONGEST_FOREIGN_PAUSE_MS, FIRST_FOREIGN_PAUSE_MS * 2 ** Math.max(0, tries - 1));
}
