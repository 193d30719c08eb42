import { HELD_FOR_MS } from '@/domain/offline/hold';
import { UPDATE_HELD } from '../page-events';
import { keep, kept } from './kept';

const NOTE = 'hold-update';

/** No new version of the app is taken for a while: somebody is in the middle of something. Null lets go at once. */
export function holdUpdate(now: number | null): void {
  keep(NOTE, now);
  document.dispatchEvent(new Event(UPDATE_HELD));
}

export function isUpdateHeld(): boolean {
  const since = kept<number>(NOTE);
  return typeof since === 'number' && Math.abs(Date.now() - since) < HELD_FOR_MS;
}
