import { DriverAdapterError } from '@prisma/driver-adapter-utils';
import type { MappedError } from '@prisma/driver-adapter-utils';

// https://www.sqlite.org/rescode.html
const NAMES: Partial<Record<number, string>> = {
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  26: 'SQLITE_NOTADB',
};
const BUSY = 5;
const NOT_NULL = 1299;
const FOREIGN_KEY = 787;
const TRIGGER = 1811;
const PRIMARY_KEY = 1555;
const UNIQUE = 2067;

/** Turns a failure of SQLite into one that Prisma knows. Any other error is a bug, and is returned as it is. */
export function explainFailure(error: unknown): unknown {
  const { errcode: code, message } = error as { errcode?: number; message: string };
  if (typeof code !== 'number') return error;
  return new DriverAdapterError({ ...kindOf(code, message), originalCode: nameOf(code), originalMessage: message });
}

/** The name of a code, as people look for it. The lowest byte is the primary code; the others tell its kinds apart. */
function nameOf(code: number) {
  const name = NAMES[code & 0xff];
  return name === undefined || code < 256 ? (name ?? String(code)) : `${name} (${code})`;
}

function kindOf(code: number, message: string): MappedError {
  // "UNIQUE constraint failed: Official.name, Official.id"
  const columns = message.split('constraint failed: ')[1]?.split(', ') ?? [];
  const fields = columns.map((column) => column.split('.').at(-1)!);
  if (code === UNIQUE || code === PRIMARY_KEY)
    return { kind: 'UniqueConstraintViolation', constraint: { fields }, table: columns[0]?.split('.')[0] };
  if (code === NOT_NULL) return { kind: 'NullConstraintViolation', constraint: { fields } };
  if (code === FOREIGN_KEY || code === TRIGGER)
    return { kind: 'ForeignKeyConstraintViolation', constraint: { foreignKey: {} } };
  if ((code & 0xff) === BUSY) return { kind: 'SocketTimeout' };
  const [, table] = /^no such table: (.*)/.exec(message) ?? [];
  if (table) return { kind: 'TableDoesNotExist', table };
  const [, column] = /(?:^no such column: |has no column named )(.*)/.exec(message) ?? [];
  if (column) return { kind: 'ColumnNotFound', column };
  return { kind: 'sqlite', extendedCode: code, message };
}
