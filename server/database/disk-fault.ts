import { wordsOf } from './error-words';

/** Why the disk does not take a write, or does not give a database. */
export type DiskFault = 'replaced' | 'full' | 'read-only' | 'unreachable' | 'damaged' | 'busy' | 'failing';

// What SQLite, the operating system, and Prisma around both say.
const SIGNS: readonly (readonly [DiskFault, RegExp])[] = [
  ['replaced', /READONLY_DBMOVED/i],
  ['full', /SQLITE_FULL|disk is full|ENOSPC|no space left|EDQUOT|quota exceeded|EFBIG|file too large/i],
  ['read-only', /SQLITE_READONLY|readonly|read-only|EROFS|EACCES|EPERM|permission denied/i],
  ['damaged', /SQLITE_NOTADB|SQLITE_CORRUPT|not a database|malformed|corrupt/i],
  ['unreachable', /SQLITE_CANTOPEN|unable to open|directory does not exist|ENOENT|ENOTDIR|EEXIST|EISDIR/i],
  ['busy', /SQLITE_BUSY|SQLITE_LOCKED|database is locked|SocketTimeout|timed out/i],
  ['failing', /SQLITE_IOERR|disk I\/O error|EIO\b/i],
];

/** Null where the disk is not at fault. Looks through what Prisma wraps around an error. */
export function diskFaultOf(error: unknown): DiskFault | null {
  const words = wordsOf(error);
  return SIGNS.find(([, sign]) => sign.test(words))?.[0] ?? null;
}

const DISK_WORDS: Record<DiskFault, string> = {
  replaced:
    'The file of the database was removed or replaced while the server had it open. Nothing is stored. Stop the server, put ' +
    'the right file there, and start it.',
  full: 'The disk is full, or the quota of this user is. Free some room: nothing is stored until then.',
  'read-only':
    'The database may not be written. Make its file and its folder writable for the user who runs the server.',
  unreachable: 'The file of the database cannot be opened. Look whether its folder is still there.',
  damaged: 'The file of the database is damaged. Stop the server, and restore a backup.',
  busy: 'Another program holds the database for too long. End it.',
  failing: 'The disk reports errors. Look at its log, and make a backup on another disk.',
};

/** What an operator reads, and does next. */
export function diskWords(error: unknown): string {
  const fault = diskFaultOf(error);
  return fault ? DISK_WORDS[fault] : `The database refuses it: ${reasonOf(error)}.`;
}

/** The last words of a message, as Prisma puts the place in the code before them. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const [, said] = /Message: `([^`]*)`/.exec(text) ?? [];
  return (said ?? text.trim().split('\n').at(-1)!).replace(/\.$/, '');
}
