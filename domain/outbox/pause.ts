const FIRST_PAUSE_MS = 2_000;
/** Short: a person who has just signed in to the wifi wants to see the lap leave. */
const FIRST_FOREIGN_PAUSE_MS = 5_000;
export const LONGEST_FOREIGN_PAUSE_MS = 60_000;
export const LONGEST_PAUSE_MS = 5 * 60_000;

/**
 * The pause after a failed try, in milliseconds. It doubles from 2 s up to 5 min. Half of it is left to chance, so that
 * phones that lost the same server do not come back together. `tries` counts from 1, `random` is from 0 to 1.
 */
export function pauseMs(tries: number, random: number): number {
  const full = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.max(0, tries - 1));
  return Math.round(full / 2 + (full / 2) * random);
}

/** The pause after something else than our server answered, in milliseconds: 5 s, 10 s, 20 s, 40 s, then a minute. */
export function foreignPauseMs(tries: number): number {
  return Math.min(LONGEST_FOREIGN_PAUSE_MS, FIRST_FOREIGN_PAUSE_MS * 2 ** Math.max(0, tries - 1));
}
