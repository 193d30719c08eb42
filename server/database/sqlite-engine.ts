import { StartError } from '@/server/start-error';

/** The values that a statement takes and gives. It gives integers as bigint, so that 2 and 2.0 can be told apart. */
export type SqliteValue = null | number | bigint | string | Uint8Array;

/** The part of `node:sqlite` that is used here. */
export type SqliteStatement = {
  columns(): readonly { name: string; type: string | null }[];
  setReadBigInts(isOn: boolean): void;
  setReturnArrays(isOn: boolean): void;
  run(...values: SqliteValue[]): { changes: number | bigint };
  all(...values: SqliteValue[]): unknown[];
};

export type SqliteFile = {
  exec(script: string): void;
  prepare(sql: string): SqliteStatement;
  close(): void;
};

export type SqliteEngine = new (file: string, options: { timeout: number }) => SqliteFile;

/**
 * SQLite as a Node-API addon. Its binaries lie in its npm package, so nothing is compiled or downloaded, and every Node
 * uses the same one. Where there is no binary (32-bit ARM, a C library before 2.29) Node's own SQLite is used, which
 * has the same interface. Node's own can replace the addon once 22.16 is the oldest version that is promised.
 */
export async function loadSqlite(): Promise<SqliteEngine> {
  try {
    const { DatabaseSync } = await import('@photostructure/sqlite');
    return DatabaseSync;
  } catch (error) {
    const builtIn = findBuiltIn();
    if (builtIn) return builtIn;
    throw new StartError(
      `There is no SQLite for ${process.platform} ${process.arch} and Node ${process.version} ` +
        `(${(error as Error).message.split('\n')[0]}). Install Node 24 or newer, which brings its own, and start again.`,
      { cause: error },
    );
  }
}

type BuiltIn = { DatabaseSync: SqliteEngine; StatementSync: { prototype: object } };

/** Node's own SQLite. Null before Node 22.16, where it cannot return rows as arrays. */
export function findBuiltIn(): SqliteEngine | null {
  // Not an import, as Node 20 has no such module.
  const found = process.getBuiltinModule('node:sqlite') as BuiltIn | undefined;
  return found && 'setReturnArrays' in found.StatementSync.prototype ? found.DatabaseSync : null;
}
