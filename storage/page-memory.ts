import type { Rows, Table, TableName } from './tables';

const GONE = Symbol('gone');
/** What a change in memory writes before all of it is taken: values by key, GONE for what it deletes. */
export type Draft = Map<string, unknown>;

/** What was written in this page and is not in the phone's storage: rows, and keys that were deleted. */
export function pageMemory() {
  const memory = new Map<TableName, Draft>();
  const rowsOf = (name: TableName): Draft => memory.get(name) ?? new Map<string, unknown>();

  return {
    has: (name: TableName): boolean => rowsOf(name).size > 0,

    /** The table as this page knows it: memory over `base`. What is written goes to the draft. */
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

    /** Puts the rows of a table where they belong. What it gives forgets them: to be called once that is kept. */
    async moveInto(name: TableName, table: Table): Promise<() => void> {
      const moved = [...rowsOf(name)];
      for (const [key, value] of moved)
        if (value === GONE) await table.delete(key);
        else if (!GROWN.has(name) || (await table.get(key)) === undefined) await table.put(key, value);
      return () => {
        // What was written meanwhile stays.
        for (const [key, value] of moved) if (rowsOf(name).get(key) === value) rowsOf(name).delete(key);
      };
    },
  };
}

/** One row that has grown over weeks: what was begun while it could not be read must not take its place. */
const GROWN: ReadonlySet<TableName> = new Set<TableName>(['reviews']);
