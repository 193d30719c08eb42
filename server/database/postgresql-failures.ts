import { wordsOf } from './error-words';

/** What a failure of PostgreSQL means. A failure may be of several kinds. */
type Kind = {
  /** The codes are SQLSTATEs (https://www.postgresql.org/docs/current/errcodes-appendix.html), or those of Node and Prisma. */
  sign: RegExp;
  /** Whether the same may be stored a moment later. */
  passes?: true;
  /** Whether the server does not answer: it is down, or starts, or the way to it is broken. */
  isAway?: true;
  /** What an operator reads, and does next. The first kind that has words gives them. */
  words?: string;
};

const SILENT = 'The database server does not answer. Start it, or look at host, port and firewall.';
export const POOLER =
  'A pooler stands between, and does not pass on the settings that we ask for: a process that is paused would then keep all ' +
  'others from storing. Name the database server itself.';

/** What PgBouncer says of the settings that each of our connections asks for. It says so with the code of a lost connection. */
const BETWEEN = /unsupported startup parameter/i;

const KINDS: readonly Kind[] = [
  { sign: BETWEEN, words: POOLER },
  {
    sign: /28P01|28000|authentication ?failed/i,
    words: 'The database server does not let this user in. Look at user and password.',
  },
  {
    sign: /3D000|DatabaseDoesNotExist|database "[^"]*" does not exist/i,
    words: 'The database server has no such database. Create it, empty.',
  },
  { sign: /42501|permission denied/i, words: 'This user may not write there. Make it the owner of the database.' },
  { sign: /ENOTFOUND/, words: 'There is no such database host. Look at its name.' },
  // Who knows hosts by their names did not answer.
  { sign: /EAI_AGAIN/, passes: true, isAway: true, words: 'There is no such database host. Look at its name.' },
  {
    sign: /\b53300\b|too many clients/i,
    passes: true,
    words: 'The database server has no connection left. Raise its max_connections, or run fewer instances.',
  },
  {
    sign: /\b53200\b/,
    passes: true,
    words: 'The database server is short of memory. Give it more, or lower its work_mem or max_connections.',
  },
  {
    sign: /\b57014\b|canceling statement due to/i,
    passes: true,
    words:
      'The database server cancelled a statement that took too long. Look at its disk, its load, and who holds locks.',
  },
  {
    sign: /25006|read-only transaction/i,
    words: 'This database server is a standby, which takes no writes. Name the primary.',
  },
  {
    sign: /53100|no space left/i,
    words: 'The disk of the database server is full. Free some room there: nothing is stored until then.',
  },
  {
    sign: /\b08\d{3}\b|57P0[123]|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|Connection terminated|connection timeout|timeout expired|timeout exceeded when trying to connect|NotReachable|Can't reach database server/i,
    passes: true,
    isAway: true,
    words: SILENT,
  },
  // A connection that broke, or that the server ended, or that brings nothing any more.
  {
    sign: /57P0[45]|EPIPE|ConnectionClosed|SocketTimeout|terminating connection|server closed the connection|Query read timeout|has not answered for \d+ ms/i,
    passes: true,
    words: SILENT,
  },
  { sign: /Client has encountered a connection error|not queryable/i, passes: true },
  // No connection was free, or a transaction took too long (Prisma).
  { sign: /\bP202[48]\b/, passes: true },
  // Another transaction was in the way, or ours idled for too long, as in a process that was paused.
  { sign: /\b(?:40001|40P01|55P03|25P0[23])\b/, passes: true },
  // Something else was appended in between: it has to be read first.
  { sign: /append-only and has no gaps|LogEntry_pkey/, passes: true },
  { sign: /ECONN|terminat|timeout/i, words: SILENT },
];

export function isPassing(error: unknown): boolean {
  return isOf(error, ({ passes = false }) => passes);
}

export function isAway(error: unknown): boolean {
  return isOf(error, (kind) => kind.isAway === true) && !BETWEEN.test(wordsOf(error));
}

function isOf(error: unknown, matters: (kind: Kind) => boolean): boolean {
  const said = wordsOf(error);
  return KINDS.some((kind) => matters(kind) && kind.sign.test(said));
}

/** What an operator reads of a failure of the server, and does next. Null where it is none of those. */
export function serverWords(error: unknown): string | null {
  const said = wordsOf(error);
  return KINDS.find(({ sign, words }) => words !== undefined && sign.test(said))?.words ?? null;
}
