import type { Rows, Table, TableName } from './tables';

const GONE = Symbol('gone');
/** What a change writes before it is complete: values by key, and GONE for deleted keys. */
export type Draft = Map<string, unknown>;

/** The rows and deleted keys that this page has written and the phone's storage does not have yet. */
export function pageMemory() {
  const memory = new Map<TableName, Draft>();
  const rowsOf = (name: TableName): Draft => memory.get(name) ?? new Map<string, unknown>();

  return {
    has: (name: TableName): boolean => rowsOf(name).size > 0,

    /** The table as this page knows it: memory laid over `base`. Writes go to the draft. */
    over(name: TableName, base: Rows, draft: Draft = new Map()): Table {
      return {
        get(key) {
          const own = draft.get(key) ?? rowsOf(name).get(key);
          return own === undefined ? base.get(key) : Promise.resolve(own === GONE ? undefined : own);
        },
        async all() {
          const all = new Map([...(await base.all()), ...rowsOf(name), ...draft]);
          return [...all].filter(([, value]) => value !== GONE);
        },
        put: (key, value) => Promise.resolve(void draft.set(key, structuredClone(value))),
        delete: (key) => Promise.resolve(void draft.set(key, GONE)),
      };
    },
    take: (name: TableName, draft: Draft): void => void memory.set(name, new Map([...rowsOf(name), ...draft])),

    /** Writes the rows of a table into the phone's storage. Call the result once they are stored: it forgets them. */
    async moveInto(name: TableName, table: Table): Promise<() => void> {
      const moved = [...rowsOf(name)];
      for (const [key, value] of moved)
        if (value === GONE) await table.delete(key);
        else if (!GROWN.has(name) || (await table.get(key)) === undefined) await table.put(key, value);
      return () => {
        // Rows that were written meanwhile stay.
        for (const [key, value] of moved) if (rowsOf(name).get(key) === value) rowsOf(name).delete(key);
      };
    },
  };
}

/** Tables whose row has grown over weeks. A row begun while that one could not be read must not replace it. */
const GROWN: ReadonlySet<TableName> = new Set<TableName>(['reviews']);
