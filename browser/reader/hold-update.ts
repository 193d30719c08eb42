import { keep, kept } from './kept';

const NOTE = 'hold-update';
/** Whoever put a run away this long ago is not in the middle of it; storage/run-hold.ts says the same to the worker. */
const HELD_FOR_MS = 30 * 60_000;

/** No new version of the app is taken for a while: somebody is in the middle of something. Null lets go at once. */
export function holdUpdate(now: number | null): void {
  keep(NOTE, now);
}

export function isUpdateHeld(): boolean {
  const since = kept<number>(NOTE);
  return typeof since === 'number' && Math.abs(Date.now() - since) < HELD_FOR_MS;
}
