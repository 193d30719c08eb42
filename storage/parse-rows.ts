import type { TableName, Tables } from './tables';

/**
 * The rows of a table that are what they should be. One that is not, from a version of the app that is gone or a damaged
 * disk, is set apart: it stops nobody, and is not lost. Needs the table `apart` within the change.
 */
export async function parseRows<T>(
  tables: Tables,
  name: Exclude<TableName, 'apart'>,
  parse: (value: unknown) => T | null,
): Promise<[key: string, value: T][]> {
  const table = tables(name);
  const rows: [string, T][] = [];
  for (const [key, value] of await table.all()) {
    const parsed = parse(value);
    if (parsed !== null) rows.push([key, parsed]);
    else {
      await tables('apart').put(`${name}/${key}`, value);
      await table.delete(key);
    }
  }
  return rows;
}
