/** Values that storage did not take, because it is blocked or full, as JSON. They last as long as the page. */
const keptHere = new Map<string, string>();

/** Reads a JSON value kept on this phone. Null where there is none. */
export function kept<T>(key: string): T | null {
  try {
    return JSON.parse(keptHere.get(key) ?? localStorage.getItem(`daypass:${key}`) ?? 'null') as T | null;
  } catch {
    return null;
  }
}

/** Keeps a JSON value on this phone. False where storage is blocked or full: that must not stop a reader. */
export function keep(key: string, value: unknown): boolean {
  const json = JSON.stringify(value);
  keptHere.delete(key);
  try {
    localStorage.setItem(`daypass:${key}`, json);
    return true;
  } catch {
    keptHere.set(key, json);
    return false;
  }
}
