import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import type { ArgType, ColumnType } from '@prisma/driver-adapter-utils';
import type { SqliteValue } from './sqlite-engine';

/** Prisma's types, by the names under which it declares them in tables. */
const DECLARED: Record<string, ColumnType> = {
  INTEGER: ColumnTypeEnum.Int32,
  BIGINT: ColumnTypeEnum.Int64,
  REAL: ColumnTypeEnum.Double,
  DECIMAL: ColumnTypeEnum.Numeric,
  BOOLEAN: ColumnTypeEnum.Boolean,
  DATETIME: ColumnTypeEnum.DateTime,
  TEXT: ColumnTypeEnum.Text,
  JSONB: ColumnTypeEnum.Json,
  BLOB: ColumnTypeEnum.Bytes,
};

/** The type of a column: the declared one. Without one (a count, a pragma) the first value decides. */
export function typeOf(declared: string | null, rows: readonly SqliteValue[][], index: number): ColumnType {
  const known = declared === null ? undefined : DECLARED[declared.toUpperCase()];
  return known ?? inferType(rows.find((row) => row[index] !== null)?.[index]);
}

function inferType(value: SqliteValue | undefined): ColumnType {
  if (typeof value === 'bigint') return ColumnTypeEnum.Int64;
  if (typeof value === 'number') return ColumnTypeEnum.UnknownNumber;
  if (typeof value === 'string') return ColumnTypeEnum.Text;
  return value ? ColumnTypeEnum.Bytes : ColumnTypeEnum.Int32;
}

/** Turns a value of SQLite into one for Prisma. Times may be numbers, as other tools of Prisma write milliseconds. */
export function fromSqlite(value: SqliteValue, type: ColumnType): unknown {
  if (typeof value !== 'bigint' && typeof value !== 'number') return value;
  if (type === ColumnTypeEnum.DateTime) return new Date(Number(value)).toISOString();
  if (typeof value === 'number') return value;
  return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
}

/** Turns a value of Prisma into one for SQLite. Prisma gives some types as text. */
export function toSqlite(value: unknown, type?: ArgType): SqliteValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Date) return toTime(value);
  if (typeof value !== 'string') return value as SqliteValue;
  const parse = FROM_TEXT[type?.scalarType ?? ''];
  return parse ? parse(value) : value;
}

const FROM_TEXT: Readonly<Record<string, (text: string) => SqliteValue>> = {
  int: BigInt,
  bigint: BigInt,
  float: Number,
  decimal: Number,
  datetime: (text) => toTime(new Date(text)),
  bytes: (text) => Buffer.from(text, 'base64'),
};

/** Stored times are compared as text, so all have this one form. */
function toTime(date: Date) {
  return date.toISOString().replace('Z', '+00:00');
}
