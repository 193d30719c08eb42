/** Reads a JSON value kept on this phone; null where there is none or storage is blocked. */
export function kept<T>(key: string): T | null {
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
    return true;
  } catch {
    return false;
  }
}
