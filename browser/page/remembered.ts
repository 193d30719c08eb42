/** Values that storage did not take, because it is blocked or full, as JSON. They last as long as the page. */
const inPage = new Map<string, string>();

/** Reads a JSON value from this phone's localStorage. Null where there is none. */
export function remembered<T>(key: string): T | null {
  try {
    return JSON.parse(inPage.get(key) ?? localStorage.getItem(`daypass:${key}`) ?? 'null') as T | null;
  } catch {
    return null;
  }
}

/** Writes a JSON value into this phone's localStorage. False where storage is blocked or full: that must not stop a reader. */
export function remember(key: string, value: unknown): boolean {
  const json = JSON.stringify(value);
  inPage.delete(key);
  try {
    localStorage.setItem(`daypass:${key}`, json);
    return true;
  } catch {
    inPage.set(key, json);
    return false;
  }
}
