import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { StorageFailure } from './failure';
import { DATABASE, type TableName, TABLES } from './tables';

const VERSION = 2;

type Row = { key: string; value: unknown };
type Schema = DBSchema & Record<TableName, Row>;
export type Connection = IDBPDatabase<Schema>;

/** The only connection of this page or worker. It is opened when it is needed, and again after it was lost. */
export function connection() {
  let open: Promise<Connection> | undefined;
  let isAway: Promise<void> | undefined;

  const get = async (): Promise<Connection> => {
    for (;;) {
      const away = isAway;
      await away;
      const database = await (open ?? openAnew());
      // If the page was put aside during the wait, this connection is closed, or must not be used.
      if (isAway === away) return database;
    }
  };
  const openAnew = (): Promise<Connection> => {
    const opening = openDatabase(() => open === opening && (open = undefined));
    // After a failure the next caller tries again. Until there is an answer all callers wait for this one.
    opening.catch(() => open === opening && (open = undefined));
    return (open = opening);
  };
  /** Closes the connection, now or once it is open. The next caller gets a new one. */
  const drop = (): void => {
    void open?.then((database) => database.close()).catch(() => undefined);
    open = undefined;
  };
  /** Closes the connection, and gives nobody a new one until the promise has ended. */
  const away = (until: Promise<void>): void => {
    isAway = until;
    drop();
  };
  return { get, drop, away };
}

async function openDatabase(onGone: () => void): Promise<Connection> {
  const callbacks = {
    // Another page brings a newer version of the database and waits for this one to close.
    blocking(_from: number, _to: number | null, event: IDBVersionChangeEvent) {
      (event.target as IDBDatabase).close();
      onGone();
    },
    terminated: onGone,
  };
  try {
    return await openDB<Schema>(DATABASE, VERSION, {
      ...callbacks,
      upgrade(database) {
        for (const table of TABLES) if (!database.objectStoreNames.contains(table)) database.createObjectStore(table);
      },
    });
  } catch (error) {
    // A page of a newer version has changed the database. It still has all our tables.
    if (error instanceof DOMException && error.name === 'VersionError')
      return openDB<Schema>(DATABASE, undefined, callbacks);
    throw isLasting(error) ? new StorageFailure('blocked', error) : error;
  }
}

/** Whether the failure will stay: there is no IndexedDB, or none for this site. Safari's `UnknownError` passes. */
const isLasting = (error: unknown): boolean =>
  !(error instanceof DOMException) || error.name === 'SecurityError' || error.name === 'InvalidStateError';
