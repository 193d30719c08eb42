import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import pg from 'pg';

/** How many statements one process may run at once, beside those of the logs (postgresql-logs.ts). */
const MOST_CONNECTIONS = 6;
/** A server that does not answer at all must not hold a request for longer. */
const CONNECT_WITHIN_MS = 5_000;
const ANSWER_WITHIN_MS = 20_000;

/**
 * What the database server does for each of our connections. The first two end a transaction whose process was paused or
 * whose machine is gone: it holds the right to append, and all other instances wait for it.
 */
export const SESSION = {
  idle_in_transaction_session_timeout: '5s',
  tcp_user_timeout: '10s',
  statement_timeout: '15s',
  lock_timeout: '10s',
  synchronous_commit: 'on',
  timezone: 'UTC',
};

/** Settings of one connection, for whoever opens one outside the pool. */
export function connectionSettings(address: string): pg.ClientConfig {
  return {
    connectionString: address,
    application_name: 'daypass',
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    options: Object.entries(SESSION)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
  };
}

export function poolOf(address: string, most: number): pg.Pool {
  const settings = { max: most, query_timeout: ANSWER_WITHIN_MS, idleTimeoutMillis: 60_000 };
  const pool = new pg.Pool({ ...connectionSettings(address), ...settings });
  // The pool listens only while nobody uses a connection. One that is lost between two statements fails the next one;
  // without this the event would end the process.
  pool.on('connect', (connection) => connection.on('error', () => undefined));
  return pool;
}

/** Makes connections to one database. Prisma's own adapter, but for scripts: it takes each `;` for the end of a statement. */
export class PostgresqlAdapterFactory implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'postgres';
  readonly adapterName = 'daypass-postgresql';
  #address: string;
  #adapters: SqlDriverAdapter[] = [];

  constructor(address: string) {
    this.#address = address;
  }

  connect() {
    return this.#open(this.#address);
  }

  /** Only for `npm run db:migration`: a database of its own, which is removed afterwards. */
  async connectToShadowDb() {
    const name = `daypass_shadow_${process.pid}_${Math.round(performance.now())}`;
    const own = await this.connect();
    await own.executeScript(`CREATE DATABASE "${name}"`);
    const address = new URL(this.#address);
    address.pathname = name;
    const shadow = showChar(await this.#open(address.href, hideChar));
    const dispose = shadow.dispose.bind(shadow);
    let removed: Promise<void> | null = null;
    shadow.dispose = () =>
      (removed ??= (async () => {
        await dispose();
        await own.executeScript(`DROP DATABASE "${name}"`);
      })());
    return shadow;
  }

  /** Closes all connections made here. The schema engine leaves its own open. */
  async dispose() {
    // The last one first: a shadow is removed by the one before it.
    for (const adapter of this.#adapters.splice(0).toReversed()) await adapter.dispose();
  }

  async #open(address: string, change = (pool: pg.Pool) => pool): Promise<SqlDriverAdapter> {
    const pool = change(poolOf(address, MOST_CONNECTIONS));
    // A connection that is lost while nobody uses it is no fault: the next user gets another one.
    const ignore = () => undefined;
    const options = { onPoolError: ignore, onConnectionError: ignore };
    const adapter = await new PrismaPg(pool, { ...options, statementNameGenerator: nameOf }).connect();
    // All statements of a script in one message, which the server runs as one transaction.
    adapter.executeScript = async (script) => void (await pool.query(script));
    let ended: Promise<void> | null = null;
    adapter.dispose = () => (ended ??= pool.end());
    this.#adapters.push(adapter);
    return adapter;
  }
}

/** The server prepares a statement once for each connection. The same text has the same name. */
const nameOf = ({ sql }: { sql: string }) => createHash('sha1').update(sql).digest('base64url');

/** The type "char" of PostgreSQL's own catalogue. */
const CHAR = 18;
/** A type that the catalogue does not have. */
const { UUID } = pg.types.builtins;

/**
 * The schema engine reads columns of the type "char" where it looks at the tables that there are, and the adapter (7.10)
 * knows none. So they pass the adapter as something else.
 */
function hideChar(pool: pg.Pool): pg.Pool {
  const query = pool.query.bind(pool) as (...given: unknown[]) => Promise<pg.QueryResult>;
  const changed = async (...given: unknown[]) => {
    const result = await query(...given);
    for (const field of result.fields ?? []) if (field.dataTypeID === CHAR) field.dataTypeID = UUID;
    return result;
  };
  return Object.assign(pool, { query: changed });
}

function showChar(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const { columnTypes, ...result } = await queryRaw(query);
    const { Uuid, Character } = ColumnTypeEnum;
    return { ...result, columnTypes: columnTypes.map((type) => (type === Uuid ? Character : type)) };
  };
  return adapter;
}
