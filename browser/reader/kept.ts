/** Where storage is blocked, choices last as long as the page. */
const keptHere = new Map<string, unknown>();

/** Reads a JSON value kept on this phone; null where there is none. */
export function kept<T>(key: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(`daypass:${key}`) ?? 'null') as T | null;
  } catch {
    return (keptHere.get(key) as T | undefined) ?? null;
  }
}

/** Keeps a JSON value on this phone; false where storage is blocked or full, which no reader should be stopped by. */
export function keep(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(`daypass:${key}`, JSON.stringify(value));
    return true;
  } catch {
    keptHere.set(key, value);
    return false;
  }
}
