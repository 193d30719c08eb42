import { StartError } from '@/server/start-error';

/** What a statement takes and gives. Integers come as bigint, so that 2 and 2.0 can be told apart. */
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
 * SQLite as a Node-API addon, whose binaries lie in its npm package: the same one on every Node, nothing is compiled
 * and nothing is downloaded. Where there is no binary (32-bit ARM, a C library before 2.29) Node's own stands in, which
 * has the same interface. Once Node 22.16 is the oldest that is promised, its own can take over altogether.
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

/** Node's own SQLite, from 22.16 on: before, it cannot say which columns a statement has. */
export function findBuiltIn(): SqliteEngine | null {
  // Not an import: Node 20 has no such module, and its types here know none.
  const found = process.getBuiltinModule('node:sqlite') as BuiltIn | undefined;
  return found && 'setReturnArrays' in found.StatementSync.prototype ? found.DatabaseSync : null;
}
