import { remember, remembered } from '@/browser/page/remembered';

const KEY = 'checked-at';

/** When the copy was last tested on this phone (milliseconds since 1970), or null. */
export function checkedAt(): number | null {
  const at = remembered(KEY);
  return typeof at === 'number' ? at : null;
}

/** Remembers that the copy was tested just now, and returns that time. */
export function rememberChecked(): number {
  const now = Date.now();
  remember(KEY, now);
  return now;
}
