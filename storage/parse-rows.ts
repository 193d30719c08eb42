import type { TableName, Tables } from './tables';

/**
 * The rows of a table, or the one with this key, that are what they should be. One that is not, from a version of the app
 * that is gone or a damaged disk, is set apart: it stops nobody, and is not lost. Needs the table `apart` in the change.
 */
export async function parseRows<T>(
  tables: Tables,
  name: Exclude<TableName, 'apart'>,
  parse: (value: unknown) => T | null,
  onlyKey?: string,
): Promise<[key: string, value: T][]> {
  const table = tables(name);
  const found = onlyKey === undefined ? await table.all() : [[onlyKey, await table.get(onlyKey)] as const];
  const rows: [string, T][] = [];
  for (const [key, value] of found) {
    if (value === undefined) continue;
    const parsed = parse(value);
    if (parsed !== null) rows.push([key, parsed]);
    else {
      await tables('apart').put(`${name}/${key}`, value);
      await table.delete(key);
    }
  }
  return rows;
}
