/** What is kept on the phone. Tables are only ever added: a page of an older version goes on finding its own. */
export const TABLES = ['outbox', 'boards', 'laps', 'notes', 'apart', 'runs', 'attempts', 'reviews'] as const;
export type TableName = (typeof TABLES)[number];

/** What can be asked of a table. Values are what was stored by whichever version: they are parsed when read. */
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
 * Why something is not in the phone's storage: the browser keeps nothing (a private window), the phone has no room, or
 * the storage does not answer, as after Safari has frozen it.
 */
export type Trouble = 'blocked' | 'full' | 'silent';

/**
 * Where it is kept: in the phone's storage, and in the memory of this page where that is blocked, full or does not answer.
 * Nobody waits for it longer than about two seconds, and nothing that was written is lost as long as the page lasts.
 */
export type Kept = {
  /** Why what this page does with a table lasts as long as the page only; null: it is on the phone. */
  troubleWith(name: TableName): Trouble | null;
  /**
   * Reads these tables as they are at one moment. What the storage does not give counts as not there; whoever shows it
   * reads again when `onReturn` says that it is back.
   */
  read<T>(names: readonly TableName[], work: (tables: Reading) => Promise<T>): Promise<T>;
  /**
   * Does the work as one change: all of it is kept, or nothing. The work awaits these tables and nothing else, as a
   * transaction of IndexedDB ends by itself when it is left idle; and it may be done more than once. Rejects with what
   * the work throws, and with nothing else.
   */
  change<T>(names: readonly TableName[], work: (tables: Tables) => Promise<T>): Promise<T>;
  /** Puts a row without looking at what is there: over in one step, so that nothing can freeze in the middle of it. */
  put(name: TableName, key: string, value: unknown): Promise<void>;
  /** Tells when the storage answers again and what was in memory only is in it. Returns the undo. */
  onReturn: (listener: () => void) => () => void;
};
