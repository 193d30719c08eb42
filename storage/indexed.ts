import { connection, type Connection } from './connection';
import { failureOf, StorageFailure } from './failure';
import type { Table, TableName, Tables } from './tables';
import { whenSuspended } from './when-suspended';
import { withTimeout } from './with-timeout';

const OPEN_LIMIT_MS = 1_000;
/** From the beginning of a transaction to its end. */
const CHANGE_LIMIT_MS = 1_000;

export type Mode = 'readonly' | 'readwrite';
type Transaction = ReturnType<typeof transaction>;
type Store = ReturnType<Transaction['objectStore']>;

/** The phone's storage. Whatever fails or takes too long rejects with a StorageFailure. */
export type PhoneDatabase = {
  /** Does the work in one transaction. If the work throws, its error is passed on, and nothing is stored. */
  run<T>(mode: Mode, names: readonly TableName[], work: (tables: Tables) => Promise<T>): Promise<T>;
  put(name: TableName, key: string, value: unknown): Promise<void>;
};

export function indexedDatabase(): PhoneDatabase {
  const { get, drop, away } = connection();
  const running = new Set<Transaction>();
  whenSuspended((until) => {
    away(until);
    // Safari freezes a running transaction together with the page. All later pages would wait for its lock.
    for (const each of running) abort(each);
  });

  async function inTransaction<T>(
    mode: Mode,
    names: readonly TableName[],
    use: (begun: Transaction) => Promise<T>,
  ): Promise<T> {
    let begun: Transaction | undefined;
    try {
      begun = transaction(await withTimeout(OPEN_LIMIT_MS, get(), 'opening').catch(asFailure), mode, names);
      running.add(begun);
      begun.done.catch(() => undefined);
      return await withTimeout(CHANGE_LIMIT_MS, use(begun), 'a transaction');
    } catch (error) {
      if (begun) abort(begun);
      if (error instanceof StorageFailure && error.trouble === 'silent') drop();
      throw error;
    } finally {
      if (begun) running.delete(begun);
    }
  }

  return {
    run: (mode, names, work) =>
      inTransaction(mode, names, async (begun) => {
        const value = await work((name) => tableOf(begun, name));
        await committed(begun);
        return value;
      }),
    // Request and commit are sent at the same moment, as the page may be frozen right after it.
    put: (name, key, value) =>
      inTransaction('readwrite', [name], (begun) => {
        const put = tableOf(begun, name).put(key, value);
        return Promise.all([put, committed(begun)]).then(() => undefined);
      }),
  };
}

const asFailure = (error: unknown): never => {
  throw failureOf(error);
};

function transaction(database: Connection, mode: Mode, names: readonly TableName[]) {
  // A lap or an answer that the phone has accepted must survive an empty battery. Only these wait for the disk.
  const isPrecious = mode === 'readwrite' && (names.includes('outbox') || names.includes('runs'));
  const durability = isPrecious ? 'strict' : 'relaxed';
  try {
    return database.transaction(names, mode, { durability });
  } catch (error) {
    // Safari drops the connections of pages in the background, and says so only when one is used.
    return asFailure(error);
  }
}

/** Asks for the commit without waiting for the last request. Rejects with a StorageFailure where it fails. */
function committed(begun: Transaction): Promise<void> {
  try {
    begun.commit();
  } catch {
    // The transaction has ended already; `done` says how.
  }
  return begun.done.catch(asFailure);
}

function abort(begun: Transaction): void {
  try {
    begun.abort();
  } catch {
    // The failure has ended the transaction already.
  }
}

function tableOf(begun: Transaction, name: TableName): Table {
  const ask = async <T>(request: (store: Store) => Promise<T>): Promise<T> => {
    try {
      return await request(begun.objectStore(name));
    } catch (error) {
      return asFailure(error);
    }
  };
  return {
    get: (key) => ask((store) => store.get(key)),
    all: () =>
      ask(async (store) => {
        const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
        return keys.map((key, i) => [key, values[i]]);
      }),
    put: (key, value) => ask(async (store) => void (await store.put!(value, key))),
    delete: (key) => ask((store) => store.delete!(key)),
  };
}
