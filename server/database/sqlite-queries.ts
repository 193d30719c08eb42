import type { SqlQuery, SqlQueryable, SqlResultSet } from '@prisma/driver-adapter-utils';
import type { SqliteFile, SqliteStatement, SqliteValue } from './sqlite-engine';
import { explainFailure } from './sqlite-failures';
import { fromSqlite, toSqlite, typeOf } from './sqlite-values';

export const INFO = { provider: 'sqlite', adapterName: 'daypass-sqlite' } as const;

/** The server has about forty kinds of statement. */
const MOST_STATEMENTS = 100;

/**
 * Runs the statements that Prisma gives for one open file. They stay prepared: a dropped one holds memory outside the
 * JavaScript heap, which the garbage collector does not see and so is slow to free.
 */
export class SqliteQueries implements SqlQueryable {
  readonly provider = INFO.provider;
  readonly adapterName = INFO.adapterName;
  #file: SqliteFile;
  #statements = new Map<string, SqliteStatement>();

  constructor(file: SqliteFile) {
    this.#file = file;
  }

  queryRaw({ sql, args, argTypes }: SqlQuery): Promise<SqlResultSet> {
    return attempt(() => {
      const statement = this.#prepare(sql);
      const rows = statement.all(...args.map((value, index) => toSqlite(value, argTypes[index]))) as SqliteValue[][];
      // After the rows: SQLite notices only while it reads them that a table has changed.
      const columns = statement.columns();
      const columnTypes = columns.map(({ type }, index) => typeOf(type, rows, index));
      return {
        columnNames: columns.map(({ name }) => name),
        columnTypes,
        rows: rows.map((row) => row.map((value, index) => fromSqlite(value, columnTypes[index]!))),
      };
    });
  }

  executeRaw({ sql, args, argTypes }: SqlQuery): Promise<number> {
    return attempt(() => {
      const { changes } = this.#prepare(sql).run(...args.map((value, index) => toSqlite(value, argTypes[index])));
      return Number(changes);
    });
  }

  executeScript(script: string): Promise<void> {
    return attempt(() => this.#file.exec(script));
  }

  dispose(): Promise<void> {
    return attempt(() => {
      this.#statements.clear();
      this.#file.close();
    });
  }

  #prepare(sql: string): SqliteStatement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#file.prepare(sql);
      statement.setReadBigInts(true);
      statement.setReturnArrays(true);
    }
    // Moves the statement to the end of the map. The first one is then the least recently used.
    this.#statements.delete(sql);
    this.#statements.set(sql, statement);
    if (this.#statements.size > MOST_STATEMENTS) this.#statements.delete(this.#statements.keys().next().value!);
    return statement;
  }
}

/** A statement without values. */
export function plain(sql: string): SqlQuery {
  return { sql, args: [], argTypes: [] };
}

function attempt<T>(work: () => T): Promise<T> {
  try {
    return Promise.resolve(work());
  } catch (error) {
    // The rule wants an Error. Prisma knows its own errors by their fields, not by their class.
    // oxlint-disable-next-line typescript/prefer-promise-reject-errors
    return Promise.reject(explainFailure(error));
  }
}
