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
 * One open file, as Prisma wants it. All callers share one connection, so their statements wait while a transaction is
 * open. A statement between BEGIN and COMMIT would belong to that transaction: after a rollback it would be gone,
 * although its caller was told that it is stored.
 */
export class SqliteConnection implements SqlDriverAdapter {
  readonly provider = INFO.provider;
  readonly adapterName = INFO.adapterName;
  #queries: SqliteQueries;
  #ended: Promise<void> | null = null;

  constructor(file: SqliteFile) {
    this.#queries = new SqliteQueries(file);
  }

  // After `await` another transaction may have begun, so each loop checks again.
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
      // Takes the right to write at once: what is read before the first write must still be so when it is written.
      await this.#queries.executeRaw(plain('BEGIN IMMEDIATE'));
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

/** Prisma sends COMMIT and ROLLBACK as statements, and calls `commit` and `rollback` afterwards. */
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
    // After a failed COMMIT Prisma calls this without a ROLLBACK, and the next BEGIN would find the transaction still
    // open. Where the transaction has ended, this ROLLBACK fails, which does no harm.
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
