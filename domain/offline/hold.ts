/**
 * Milliseconds. A quiz run that was touched within this time holds back a new version of the app. After it, the player
 * is no longer in the middle of the run.
 */
export const HELD_FOR_MS = 30 * 60_000;
