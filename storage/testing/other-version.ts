/** A page of another version of the app. It has the phone's database open in that version until the page closes it. */
export async function pageOfVersion(
  version: number,
  { tables = [] as readonly string[], makesWay = true, onBlocked = (): void => undefined } = {},
): Promise<IDBDatabase> {
  const database = await new Promise<IDBDatabase>((done, fail) => {
    const request = indexedDB.open('daypass', version);
    request.onupgradeneeded = () => {
      for (const name of tables)
        if (!request.result.objectStoreNames.contains(name)) request.result.createObjectStore(name);
    };
    request.onblocked = onBlocked;
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(new Error('not opened', { cause: request.error }));
  });
  if (makesWay) database.onversionchange = () => database.close();
  return database;
}

/** Puts a row, as that page does. */
export function putBy(page: IDBDatabase, table: string, key: string, value: unknown): Promise<void> {
  return new Promise((done) => {
    const transaction = page.transaction([table], 'readwrite');
    transaction.objectStore(table).put(value, key);
    transaction.oncomplete = () => done();
  });
}
