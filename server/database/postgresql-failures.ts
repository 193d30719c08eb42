import { wordsOf } from './error-words';

/**
 * Failures of PostgreSQL after which the same may be stored a moment later. The codes are SQLSTATEs
 * (https://www.postgresql.org/docs/current/errcodes-appendix.html).
 */
const PASSING = [
  // A connection that broke or could not be made, a server that restarts, or that ended our connection.
  /\b(?:08\d{3}|57P0[1-5]|53300)\b/,
  // No connection was free, or a transaction took too long (Prisma).
  /\bP202[48]\b/,
  // Another transaction was in the way, or ours idled for too long, as in a process that was paused.
  /\b(?:40001|40P01|55P03|25P0[23])\b/,
  /timeout exceeded when trying to connect|timeout expired|has not answered for \d+ ms|Client has encountered a connection error/,
  /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|Connection terminated|connection timeout|Query read timeout/i,
  /terminating connection|server closed the connection|not queryable|Can't reach database server|ConnectionClosed|NotReachable|SocketTimeout/i,
  // Something else was appended in between: it has to be read first.
  /append-only and has no gaps|LogEntry_pkey/,
];

export function isPassing(error: unknown): boolean {
  const words = wordsOf(error);
  return PASSING.some((sign) => sign.test(words));
}

/** The server does not answer: it is down, or starts, or the way to it is broken. */
const AWAY =
  /57P0[123]|\b08\d{3}\b|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|timeout expired|Connection terminated|connection timeout|NotReachable|Can't reach database server|timeout exceeded when trying to connect/i;

export function isAway(error: unknown): boolean {
  const words = wordsOf(error);
  return AWAY.test(words) && !BETWEEN.test(words);
}

/** What PgBouncer says of the settings that each of our connections asks for. */
const BETWEEN = /unsupported startup parameter/i;
export const POOLER =
  'A pooler stands between, and does not pass on the settings that we ask for: a process that is paused would then keep all ' +
  'others from storing. Name the database server itself.';

const WORDS: readonly (readonly [RegExp, string])[] = [
  [BETWEEN, POOLER],
  [/28P01|28000|authentication ?failed/i, 'The database server does not let this user in. Look at user and password.'],
  [
    /3D000|DatabaseDoesNotExist|database "[^"]*" does not exist/i,
    'The database server has no such database. Create it, empty.',
  ],
  [/42501|permission denied/i, 'This user may not write there. Make it the owner of the database.'],
  [/ENOTFOUND|EAI_AGAIN/, 'There is no such database host. Look at its name.'],
  [
    /53300|too many clients/i,
    'The database server has no connection left. Raise its max_connections, or run fewer instances.',
  ],
  [/25006|read-only transaction/i, 'This database server is a standby, which takes no writes. Name the primary.'],
  [
    /53100|no space left/i,
    'The disk of the database server is full. Free some room there: nothing is stored until then.',
  ],
  [
    /\b08\d{3}\b|57P0[1-5]|ECONN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|NotReachable|ConnectionClosed|terminat|timeout|Can't reach/i,
    'The database server does not answer. Start it, or look at host, port and firewall.',
  ],
];

/** What an operator reads of a failure of the server, and does next. Null where it is none of those. */
export function serverWords(error: unknown): string | null {
  const words = wordsOf(error);
  return WORDS.find(([sign]) => sign.test(words))?.[1] ?? null;
}
