/** Milliseconds. Whoever put a run of a quiz away longer ago is not in the middle of it, and may get a new version of the app. */
export const HELD_FOR_MS = 30 * 60_000;
