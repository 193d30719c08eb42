import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Append, Known, Logs, News, StoredFact, Tables, Versions } from './dialect';
import { poolOf } from './postgresql-adapter';
import { listenTo } from './postgresql-listen';

/** Where processes tell each other that they have appended to a log. A message is a hint: what was appended is in the log. */
const CHANNEL = 'daypass_log';
/** Longer messages are not taken by the server. */
const MOST_CHARACTERS = 7_000;
/** One batch and one look at a time. */
const MOST_CONNECTIONS = 2;
/** The most facts of one race that are read at once. */
const PAGE = 10_000;

/**
 * Parameters: facts and devices as JSON, and the message. In the text of the statement names and devices would stand in the
 * server's log of errors.
 */
const APPEND = `
  WITH facts AS (
    INSERT INTO "LogEntry" ("race", "seq", "at", "actor", "action", "lapId", "data")
    SELECT v->>0, (v->>1)::int, v->>2, v->>3, v->>4, v->>5, v->>6 FROM json_array_elements($1::json) v
  ), devices AS (
    INSERT INTO "Submission" ("lapId", "device")
    SELECT v->>0, v->>1 FROM json_array_elements($2::json) v
  )
  SELECT pg_notify('${CHANNEL}', $3)`;

/**
 * What follows the lock sees all that was committed before it was held: at any other level the database may give what there
 * was when the wait for it began.
 */
const BEGIN = `BEGIN ISOLATION LEVEL READ COMMITTED; SELECT pg_advisory_xact_lock(hashtext('daypass logs'))`;

type Row = StoredFact & { epoch: string | null; last: number | null };

/**
 * The logs on a server that several processes use. One lock for all logs makes the order of commits the order of facts,
 * also among races, so a process that has read up to a number has missed nothing before it.
 *
 * Each batch costs every instance something, so it takes three messages: one begins it, waits for the lock and reads what is
 * new; one appends and notifies; one commits. `pg` is asked without Prisma, whose transactions take more.
 */
export function postgresqlLogs(address: string): Logs {
  const pool = poolOf(address, MOST_CONNECTIONS);
  // A connection that is lost while nobody uses it is no fault: the next user gets another one.
  pool.on('error', () => undefined);
  /** Tells our own messages from those of others. */
  const own = randomUUID();
  let ended: Promise<void> | null = null;
  return {
    look: (known) => withConnection(pool, (connection) => newsBy(connection, known)),
    transact: (known, work) =>
      withConnection(pool, async (connection) => {
        const append: Append = (facts, devices) => {
          const message = JSON.stringify({ by: own, versions: lastOf(facts) });
          return connection.query(APPEND, [
            JSON.stringify(facts),
            JSON.stringify(devices),
            message.length > MOST_CHARACTERS ? JSON.stringify({ by: own }) : message,
          ]);
        };
        await work(await newsBy(connection, known, BEGIN), append);
        await connection.query('COMMIT');
      }),
    listen: (onNews) =>
      listenTo(address, CHANNEL, (message) => {
        const { by, versions } = read(message);
        if (by !== own) onNews(versions ? new Map(Object.entries(versions)) : null);
      }),
    close: () => (ended ??= pool.end()),
  };
}

/** Appends where no other process does, and tells all that there is news. */
export function appendAlone(tables: Tables, ...[facts, devices]: Parameters<Append>): Promise<unknown> {
  return tables.$executeRawUnsafe(APPEND, JSON.stringify(facts), JSON.stringify(devices), '{}');
}

async function withConnection<T>(pool: pg.Pool, work: (connection: pg.PoolClient) => Promise<T>): Promise<T> {
  const connection = await pool.connect();
  try {
    const result = await work(connection);
    connection.release();
    return result;
  } catch (error) {
    // The server ends the transaction with the connection. To ask for it would wait where the server says nothing.
    connection.release(true);
    throw error;
  }
}

/** Everything after what is known. `before` are statements of the same message, whose effect these facts see. */
async function newsBy(connection: pg.ClientBase, { epoch, versions }: Known, before?: string): Promise<News> {
  const facts: StoredFact[] = [];
  const known = new Map(versions);
  let isOther = false;
  for (let first = before; ; first = undefined) {
    const ask = known.size > 0 ? newsAfter(known) : 'SELECT WHERE false';
    const results = await connection.query<Row>(first ? `${first}; ${ask}` : ask);
    const { rows } = ([results].flat() as pg.QueryResult<Row>[]).at(-1)!;
    for (const row of rows) {
      isOther ||= (row.last ?? 0) < versions.get(row.race)! || (row.epoch !== null && row.epoch !== epoch);
      if (row.seq === null) continue;
      facts.push(row);
      known.set(row.race, row.seq);
    }
    if (rows.length < PAGE) return { facts, isOther, remember: () => undefined };
  }
}

/**
 * One row for each new fact, and one for a race without any. The values stand in the text: so each look is planned for the
 * table as it is, which a plan of the time when it was empty would read as a whole.
 */
function newsAfter(known: Versions): string {
  const asked = [...known].map(([race, seq]) => `(${pg.escapeLiteral(race)}, ${seq})`);
  return `
    SELECT (SELECT "value" FROM "Epoch" WHERE "id" = 1) AS epoch, asked.race, stored.last, news.*
    FROM (VALUES ${asked.join(', ')}) AS asked (race, known)
    LEFT JOIN LATERAL (
      SELECT "seq" AS last FROM "LogEntry" WHERE "race" = asked.race ORDER BY "seq" DESC LIMIT 1
    ) stored ON true
    LEFT JOIN LATERAL (
      SELECT "seq", "at", "actor", "action", "LogEntry"."lapId", "data", "device" FROM "LogEntry"
      LEFT JOIN "Submission" ON "Submission"."lapId" = "LogEntry"."lapId" AND "action" = 'submitted'
      WHERE "race" = asked.race AND "seq" > asked.known ORDER BY "seq" LIMIT ${PAGE}
    ) news ON true
    ORDER BY asked.race, news.seq`;
}

/** The number of the last fact of each race among these rows. */
function lastOf(facts: readonly unknown[]): Record<string, number> {
  return Object.fromEntries((facts as [string, number][]).map(([race, seq]) => [race, seq]));
}

/** Instances of an earlier version say who they are, and nothing else. */
function read(message: string): { by?: string; versions?: Record<string, number> } {
  try {
    return (JSON.parse(message) as { by?: string } | null) ?? {};
  } catch {
    return {};
  }
}
