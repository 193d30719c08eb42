/** What is kept on the phone. Tables are only ever added: a page of an older version goes on finding its own. */
export const TABLES = ['outbox', 'boards', 'laps', 'notes', 'apart', 'runs', 'attempts', 'reviews'] as const;
export type TableName = (typeof TABLES)[number];

/** One table within a change. Values are what was stored by whichever version: they are parsed when read. */
export type Table = {
  get(key: string): Promise<unknown>;
  all(): Promise<[key: string, value: unknown][]>;
  put(key: string, value: unknown): Promise<void>;
  delete(key: string): Promise<void>;
};
export type Tables = (name: TableName) => Table;

/** Where it is kept. */
export type Kept = {
  /** false: this browser keeps nothing; it lasts as long as the page. */
  isKept: boolean;
  /**
   * Does the work as one change: all of it is kept, or nothing. The work awaits these tables and nothing else, as a
   * transaction of IndexedDB ends by itself when it is left idle.
   */
  change<T>(names: readonly TableName[], work: (tables: Tables) => Promise<T>): Promise<T>;
};
