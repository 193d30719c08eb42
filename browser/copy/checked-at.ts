const KEY = 'daypass:checked-at';

/** When the copy was last tested on this phone (milliseconds since 1970), or null. */
export function checkedAt(): number | null {
  try {
    return Number(localStorage.getItem(KEY)) || null;
  } catch {
    return null;
  }
}

/** Notes that it has been tested now, and returns that time; where storage is blocked the note lasts as long as the page. */
export function noteChecked(): number {
  const now = Date.now();
  try {
    localStorage.setItem(KEY, String(now));
  } catch {
    return now;
  }
  return now;
}
