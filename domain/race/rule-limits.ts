/** What a race ranks by. */
export const RANKINGS = ['best-lap', 'best-average'] as const;

/** Milliseconds of the fastest and the slowest lap that can be entered: one, and an hour. */
export const SHORTEST_LAP_MS = 1;
export const LONGEST_LAP_MS = 3_600_000;

/** More resets than this in one lap are a typing mistake. */
export const MOST_RESETS = 999;
