import { HELD_FOR_MS } from '@/domain/offline/hold';
import { UPDATE_HELD } from '@/browser/page/page-events';
import { remember, remembered } from '@/browser/page/remembered';

const KEY = 'hold-update';

/** Storage is touched again only after this time: each tap on an answer holds, and has to be answered fast. */
const HOLD_AGAIN_AFTER_MS = 60_000;
let heldAt: number | null | undefined;

/** Takes no new version of the app for a while, as somebody is in the middle of something. Null lets go at once. */
export function holdUpdate(now: number | null): void {
  if (now === heldAt || (now && heldAt && Math.abs(now - heldAt) < HOLD_AGAIN_AFTER_MS)) return;
  heldAt = now;
  remember(KEY, now);
  document.dispatchEvent(new Event(UPDATE_HELD));
}

export function isUpdateHeld(): boolean {
  const since = remembered<number>(KEY);
  return typeof since === 'number' && Math.abs(Date.now() - since) < HELD_FOR_MS;
}
