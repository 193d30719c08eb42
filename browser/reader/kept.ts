/** What storage did not take, as where it is blocked or full: it lasts as long as the page. */
const keptHere = new Map<string, unknown>();

/** Reads a JSON value kept on this phone; null where there is none. */
export function kept<T>(key: string): T | null {
  if (keptHere.has(key)) return keptHere.get(key) as T | null;
  try {
    return JSON.parse(localStorage.getItem(`daypass:${key}`) ?? 'null') as T | null;
  } catch {
    return null;
  }
}

/** Keeps a JSON value on this phone; false where storage is blocked or full, which no reader should be stopped by. */
export function keep(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(`daypass:${key}`, JSON.stringify(value));
    keptHere.delete(key);
    return true;
  } catch {
    keptHere.set(key, value);
    return false;
  }
}
