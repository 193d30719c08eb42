/** What a race ranks by. */
export const RANKINGS = ['best-lap', 'best-average'] as const;

/** The fastest and the slowest lap that can be entered, in milliseconds. The slowest is an hour. */
export const SHORTEST_LAP_MS = 1;
export const LONGEST_LAP_MS = 3_600_000;

/** More resets in one lap are a typing mistake. */
export const MOST_RESETS = 999;
