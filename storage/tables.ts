/** The name of the database on the phone. */
export const DATABASE = 'daypass';

/** The tables on the phone. Tables are only ever added, so that a page of an older version still finds its own. */
export const TABLES = ['outbox', 'boards', 'laps', 'notes', 'apart', 'runs', 'attempts', 'reviews'] as const;
export type TableName = (typeof TABLES)[number];

/** The reads of a table. Any version of the app may have stored its values, so they are parsed when they are read. */
export type Rows = {
  get(key: string): Promise<unknown>;
  all(): Promise<[key: string, value: unknown][]>;
};
/** One table within a change. */
export type Table = Rows & {
  put(key: string, value: unknown): Promise<void>;
  delete(key: string): Promise<void>;
};
export type Reading = (name: TableName) => Rows;
export type Tables = (name: TableName) => Table;

/**
 * Why something is not in the phone's storage. `blocked`: the browser stores nothing, as in a private window. `full`:
 * the phone has no room. `silent`: the storage does not answer, as after Safari has frozen it.
 */
export type Trouble = 'blocked' | 'full' | 'silent';

/**
 * The phone's storage, and the memory of this page where that is blocked, full or silent. Nobody waits longer than
 * about two seconds, and nothing that was written is lost as long as the page lasts.
 */
export type Kept = {
  /** Why changes of a table last only as long as this page. Null where they are on the phone. */
  troubleWith(name: TableName): Trouble | null;
  /**
   * Reads these tables at one moment. A table that does not answer seems empty, except for what this page has written.
   * Read again when `onReturn` says that the storage is back.
   */
  read<T>(names: readonly TableName[], work: (tables: Reading) => Promise<T>): Promise<T>;
  /**
   * Does the work as one change: all of it is stored, or nothing. The work may await only these tables, as an idle
   * transaction of IndexedDB ends by itself. It may run more than once. Rejects only with what the work throws.
   */
  change<T>(names: readonly TableName[], work: (tables: Tables) => Promise<T>): Promise<T>;
  /** Puts a row without reading. It is one step, so that nothing can freeze in the middle of it. */
  put(name: TableName, key: string, value: unknown): Promise<void>;
  /** Calls the listener when the storage answers again and has what was in memory. Returns a function that stops it. */
  onReturn: (listener: () => void) => () => void;
};
