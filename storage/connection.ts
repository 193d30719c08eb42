import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { StorageFailure } from './failure';
import { type TableName, TABLES } from './tables';

const NAME = 'daypass';
const VERSION = 2;

type Row = { key: string; value: unknown };
type Schema = DBSchema & Record<TableName, Row>;
export type Connection = IDBPDatabase<Schema>;

/** The one connection of this page or worker, opened when it is wanted and again after it was lost. */
export function connection() {
  let open: Promise<Connection> | undefined;
  let isAway: Promise<void> | undefined;

  const get = async (): Promise<Connection> => {
    for (;;) {
      const away = isAway;
      await away;
      const database = await (open ?? openAnew());
      // The page went while it was waited for: then it is closed, or must not be used.
      if (isAway === away) return database;
    }
  };
  const openAnew = (): Promise<Connection> => {
    const opening = openDatabase(() => open === opening && (open = undefined));
    // One that failed is tried again by the next who asks; one that has not answered yet is waited for by all.
    opening.catch(() => open === opening && (open = undefined));
    return (open = opening);
  };
  /** Closes it, now or once it is open: the next who asks gets a new one. */
  const drop = (): void => {
    void open?.then((database) => database.close()).catch(() => undefined);
    open = undefined;
  };
  /** Until the promise settles nobody gets a connection, and there is none. */
  const away = (until: Promise<void>): void => {
    isAway = until;
    drop();
  };
  return { get, drop, away };
}

async function openDatabase(onGone: () => void): Promise<Connection> {
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
    throw isLasting(error) ? new StorageFailure('blocked', error) : error;
  }
}

/** Nothing that passes: no IndexedDB at all, or none for this site. Safari says `UnknownError` of what does pass. */
const isLasting = (error: unknown): boolean =>
  !(error instanceof DOMException) || error.name === 'SecurityError' || error.name === 'InvalidStateError';
