import { keep, kept } from '@/browser/page/kept';

const KEY = 'checked-at';

/** When the copy was last tested on this phone (milliseconds since 1970), or null. */
export function checkedAt(): number | null {
  const at = kept(KEY);
  return typeof at === 'number' ? at : null;
}

/** Remembers that the copy was tested just now, and returns that time. */
export function rememberChecked(): number {
  const now = Date.now();
  keep(KEY, now);
  return now;
}
