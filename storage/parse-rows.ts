import type { Kept, Rows, TableName, Tables } from './tables';

type Parse<T> = (value: unknown) => T | null;
type Parsed<T> = { rows: [key: string, value: T][]; broken: [key: string, value: unknown][] };

/**
 * The rows of a table, or the one with this key, that can be parsed. A row of an old version of the app or of a damaged
 * disk is moved to the table `apart` afterwards: it stops nothing, and is not lost. `onRead` is called within the
 * transaction that reads.
 */
export async function readRows<T>(
  kept: Kept,
  name: Exclude<TableName, 'apart'>,
  parse: Parse<T>,
  onlyKey?: string,
  onRead?: () => void,
): Promise<[key: string, value: T][]> {
  const { rows, broken } = await kept.read([name], async (tables) => {
    const found = await sorted(tables(name), parse, onlyKey);
    onRead?.();
    return found;
  });
  // The rows are read again, as they may have been replaced since.
  if (broken.length > 0)
    void kept.change([name, 'apart'], async (tables) =>
      setApart(tables, name, (await sorted(tables(name), parse, onlyKey)).broken),
    );
  return rows;
}

/** The rows of a table within a change. Rows that cannot be parsed stay where they are. */
export async function rowsIn<T>(rows: Rows, parse: Parse<T>): Promise<[key: string, value: T][]> {
  return (await sorted(rows, parse)).rows;
}

async function sorted<T>(table: Rows, parse: Parse<T>, onlyKey?: string): Promise<Parsed<T>> {
  const found = onlyKey === undefined ? await table.all() : [[onlyKey, await table.get(onlyKey)] as const];
  const parsed: Parsed<T> = { rows: [], broken: [] };
  for (const [key, value] of found) {
    if (value === undefined) continue;
    const row = parse(value);
    if (row !== null) parsed.rows.push([key, row]);
    else parsed.broken.push([key, value]);
  }
  return parsed;
}

async function setApart(tables: Tables, name: TableName, broken: Parsed<unknown>['broken']): Promise<void> {
  for (const [key, value] of broken) {
    await tables('apart').put(`${name}/${key}`, value);
    await tables(name).delete(key);
  }
}
