import { DriverAdapterError } from '@prisma/driver-adapter-utils';
import type {
  IsolationLevel,
  SqlDriverAdapter,
  SqlQuery,
  SqlResultSet,
  Transaction,
} from '@prisma/driver-adapter-utils';
import type { SqliteFile } from './sqlite-engine';
import { INFO, SqliteQueries, plain } from './sqlite-queries';

/**
 * One open file as Prisma wants it. Statements wait while a transaction is open: all share one connection, and one that
 * slips in between BEGIN and COMMIT would belong to that transaction, and be gone when it rolls back although its
 * caller was told that it is stored.
 */
export class SqliteConnection implements SqlDriverAdapter {
  readonly provider = INFO.provider;
  readonly adapterName = INFO.adapterName;
  #queries: SqliteQueries;
  #ended: Promise<void> | null = null;

  constructor(file: SqliteFile) {
    this.#queries = new SqliteQueries(file);
  }

  // After `await` another transaction may have come first, so each asks again.
  async queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    while (this.#ended) await this.#ended;
    return this.#queries.queryRaw(query);
  }

  async executeRaw(query: SqlQuery): Promise<number> {
    while (this.#ended) await this.#ended;
    return this.#queries.executeRaw(query);
  }

  async executeScript(script: string): Promise<void> {
    while (this.#ended) await this.#ended;
    return this.#queries.executeScript(script);
  }

  async startTransaction(isolationLevel?: IsolationLevel): Promise<Transaction> {
    if (isolationLevel && isolationLevel !== 'SERIALIZABLE')
      throw new DriverAdapterError({ kind: 'InvalidIsolationLevel', level: isolationLevel });
    while (this.#ended) await this.#ended;
    let tell = () => {};
    this.#ended = new Promise((done) => (tell = done));
    const end = () => {
      this.#ended = null;
      tell();
    };
    try {
      await this.#queries.executeRaw(plain('BEGIN'));
      return new SqliteTransaction(this.#queries, end);
    } catch (error) {
      end();
      throw error;
    }
  }

  dispose(): Promise<void> {
    return this.#queries.dispose();
  }
}

/** Prisma says COMMIT and ROLLBACK as statements, and then tells us. */
class SqliteTransaction implements Transaction {
  readonly provider = INFO.provider;
  readonly adapterName = INFO.adapterName;
  readonly options = { usePhantomQuery: false };
  #queries: SqliteQueries;
  #end: () => void;

  constructor(queries: SqliteQueries, end: () => void) {
    this.#queries = queries;
    this.#end = end;
  }

  queryRaw(query: SqlQuery) {
    return this.#queries.queryRaw(query);
  }

  executeRaw(query: SqlQuery) {
    return this.#queries.executeRaw(query);
  }

  commit() {
    this.#end();
    return Promise.resolve();
  }

  async rollback() {
    // After a COMMIT that failed Prisma says `rollback` without a ROLLBACK, and the next BEGIN would find the
    // transaction still open. Where there is none any more this one fails, as it should.
    await this.executeRaw(plain('ROLLBACK')).catch(() => undefined);
    this.#end();
  }

  async createSavepoint(name: string) {
    await this.executeRaw(plain(`SAVEPOINT ${name}`));
  }

  async rollbackToSavepoint(name: string) {
    await this.executeRaw(plain(`ROLLBACK TO ${name}`));
  }

  async releaseSavepoint(name: string) {
    await this.executeRaw(plain(`RELEASE SAVEPOINT ${name}`));
  }
}
