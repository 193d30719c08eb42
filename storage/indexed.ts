import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type Kept, type Table, type TableName, TABLES } from './tables';

const NAME = 'daypass';
const VERSION = 2;

type Row = { key: string; value: unknown };
type Schema = DBSchema & Record<TableName, Row>;
type Database = IDBPDatabase<Schema>;
type Transaction = ReturnType<typeof transaction>;
type Store = ReturnType<Transaction['objectStore']>;

/** The tables in IndexedDB. Rejects where the browser does not let anything be kept. */
export async function inDatabase(): Promise<Kept> {
  let open: Promise<Database> | undefined;
  const forget = () => (open = undefined);
  const connect = () => (open ??= openDatabase(forget));
  await connect();
  return {
    isKept: true,
    async change(names, work) {
      const running = await begin(names, connect, forget);
      try {
        const value = await work((name) => tableOf(running.objectStore(name)));
        await running.done;
        return value;
      } catch (error) {
        running.done.catch(() => undefined);
        abort(running);
        throw error;
      }
    },
  };
}

async function openDatabase(onGone: () => void): Promise<Database> {
  const callbacks = {
    // Another page brings a newer version of the database: make way for it.
    blocking(_from: number, _to: number | null, event: IDBVersionChangeEvent) {
      (event.target as IDBDatabase).close();
      onGone();
    },
    terminated: onGone,
  };
  try {
    return await openDB<Schema>(NAME, VERSION, {
      ...callbacks,
      upgrade(database) {
        for (const table of TABLES) if (!database.objectStoreNames.contains(table)) database.createObjectStore(table);
      },
    });
  } catch (error) {
    // A page of a newer version was here: its database has all our tables, and more.
    if (error instanceof DOMException && error.name === 'VersionError')
      return openDB<Schema>(NAME, undefined, callbacks);
    throw error;
  }
}

function transaction(database: Database, names: readonly TableName[]) {
  // A lap or an answer that the phone has taken shall survive an empty battery.
  const durability = names.includes('outbox') || names.includes('runs') ? 'strict' : 'relaxed';
  return database.transaction(names, 'readwrite', { durability });
}

/** Safari drops connections of pages in the background, and says so only when one is used. */
async function begin(names: readonly TableName[], connect: () => Promise<Database>, forget: () => void) {
  try {
    return transaction(await connect(), names);
  } catch {
    forget();
    return transaction(await connect(), names);
  }
}

function abort(running: Transaction): void {
  try {
    running.abort();
  } catch {
    // What failed has ended it already.
  }
}

function tableOf(store: Store): Table {
  return {
    get: (key) => store.get(key),
    async all() {
      const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return keys.map((key, i) => [key, values[i]]);
    },
    async put(key, value) {
      await store.put(value, key);
    },
    delete: (key) => store.delete(key),
  };
}
