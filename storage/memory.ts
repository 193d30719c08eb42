import type { Kept, Table, TableName } from './tables';

type Memory = Map<TableName, Map<string, unknown>>;

/** Where storage is blocked (a private window): the same tables, as long as the page lasts. */
export function inMemory(memory: Memory): Kept {
  let last: Promise<unknown> = Promise.resolve();
  return {
    isKept: false,
    change(names, work) {
      const result = last.then(async () => {
        const draft = new Map(names.map((name) => [name, new Map(memory.get(name))]));
        const value = await work((name) => tableOf(draft.get(name)!));
        for (const [name, rows] of draft) memory.set(name, rows);
        return value;
      });
      last = result.catch(() => undefined);
      return result;
    },
  };
}

function tableOf(rows: Map<string, unknown>): Table {
  return {
    get: (key) => Promise.resolve(rows.get(key)),
    all: () => Promise.resolve([...rows]),
    put: (key, value) => Promise.resolve(void rows.set(key, structuredClone(value))),
    delete: (key) => Promise.resolve(void rows.delete(key)),
  };
}

declare global {
  // The reader script and a live page are bundled apart; on one page they share one memory.
  var daypassMemory: Memory | undefined;
}

export const memoryOfPage = (): Memory => (globalThis.daypassMemory ??= new Map<TableName, Map<string, unknown>>());
