import { DATABASE, type TableName } from './tables';
import { withTimeout } from './with-timeout';

const LIMIT_MS = 1_500;

/**
 * The values of a table as they are, for a worker that has to stay small: it keeps no connection, writes nothing, and
 * makes no database where there is none yet. Rejects where storage fails or does not answer. Pages, and whoever writes,
 * go by openKept().
 */
export function peek(name: TableName): Promise<unknown[]> {
  const values = new Promise<unknown[]>((done, fail) => {
    const opening = indexedDB.open(DATABASE);
    opening.onupgradeneeded = () => opening.transaction!.abort();
    opening.onerror = () => fail(opening.error!);
    opening.onsuccess = () => {
      const database = opening.result;
      // A page with a newer version must not wait.
      database.onversionchange = () => database.close();
      try {
        const asking = database.transaction(name).objectStore(name).getAll();
        asking.onsuccess = () => done(asking.result);
        asking.onerror = () => fail(asking.error!);
      } catch (error) {
        // An older version has left a database without this table.
        fail(error instanceof Error ? error : new Error(String(error)));
      }
      // Once the transaction is done.
      database.close();
    };
  });
  return withTimeout(LIMIT_MS, values, name);
}
