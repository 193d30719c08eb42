import { StorageFailure } from './failure';
import type { PhoneDatabase } from './indexed';
import { lookAgain } from './look-again';
import { pageMemory, type Draft } from './page-memory';
import { type Kept, type Rows, type TableName, TABLES, type Tables, type Trouble } from './tables';

/** Stores rows on the phone, or in the memory of this page while the phone's storage fails. */
export function keptIn(database: PhoneDatabase): Kept {
  const memory = pageMemory();
  const troubles = new Map<TableName, Trouble>();
  const looking = lookAgain(async () => {
    const wanted = TABLES.filter((name) => (troubleWith(name) ?? 'blocked') !== 'blocked');
    const results = await Promise.allSettled(wanted.map((name) => changeOnPhone([name], () => Promise.resolve())));
    const back = results.filter(({ status }) => status === 'fulfilled').length;
    return { isSomeBack: back > 0, isAllBack: back === wanted.length };
  });

  /** A table that answers may still have rows in memory, from a change that it shared with one that did not. */
  const troubleWith = (name: TableName): Trouble | null => troubles.get(name) ?? (memory.has(name) ? 'silent' : null);
  /** Nobody waits a second time for a table that did not answer. `looking` asks it in the background. */
  const isAnswering = (name: TableName) => (troubles.get(name) ?? 'full') === 'full';

  async function changeOnPhone<T>(names: readonly TableName[], work: (tables: Tables) => Promise<T>): Promise<T> {
    let moved: (() => void)[] = [];
    const value = await database.run('readwrite', names, async (tables) => {
      moved = [];
      for (const name of names) if (memory.has(name)) moved.push(await memory.moveInto(name, tables(name)));
      return work(tables);
    });
    for (const forget of moved) forget();
    for (const name of names) troubles.delete(name);
    return value;
  }

  /** Null where the storage failed, or is known to fail. A silent storage is tried twice, with a new connection. */
  async function tried<T>(names: readonly TableName[], go: () => Promise<T>): Promise<{ value: T } | null> {
    if (!names.every(isAnswering)) return null;
    for (let triesLeft = 1; ; triesLeft--)
      try {
        return { value: await go() };
      } catch (error) {
        if (!(error instanceof StorageFailure)) throw error;
        if (error.trouble === 'silent' && triesLeft > 0) continue;
        for (const name of names) troubles.set(name, error.trouble);
        if (error.trouble !== 'blocked') looking.soon();
        return null;
      }
  }

  /** Reads the tables that answer. The others are empty here; memory is laid over them by the caller. */
  async function read<T>(
    names: readonly TableName[],
    work: (rows: (name: TableName) => Rows) => Promise<T>,
  ): Promise<T> {
    const answering = names.filter(isAnswering);
    const found =
      answering.length > 0 &&
      (await tried(answering, () =>
        database.run('readonly', answering, (tables) =>
          work((name) => (answering.includes(name) ? tables(name) : noRows)),
        ),
      ));
    return found ? found.value : work(() => noRows);
  }

  async function changeInMemory<T>(names: readonly TableName[], work: (tables: Tables) => Promise<T>): Promise<T> {
    let drafts = new Map<TableName, Draft>();
    const value = await read(names, (rows) => {
      drafts = new Map(names.map((name) => [name, new Map<string, unknown>()]));
      return work((name) => memory.over(name, rows(name), drafts.get(name)));
    });
    for (const [name, draft] of drafts) memory.take(name, draft);
    return value;
  }

  let last: Promise<unknown> = Promise.resolve();
  /** Runs one change after the other. The phone's storage does so itself, memory does not. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  }

  return {
    troubleWith,
    read: (names, work) => read(names, (rows) => work((name) => memory.over(name, rows(name)))),
    async change(names, work) {
      const done = await tried(names, () => changeOnPhone(names, work));
      return done ? done.value : inTurn(() => changeInMemory(names, work));
    },
    async put(name, key, value) {
      // What memory holds of this table is older, so it is written first.
      const go = () =>
        memory.has(name)
          ? changeOnPhone([name], (tables) => tables(name).put(key, value))
          : database.put(name, key, value);
      if (!(await tried([name], go))) memory.take(name, new Map([[key, structuredClone(value)]]));
    },
    onReturn: looking.onReturn,
  };
}

const noRows: Rows = { get: () => Promise.resolve(undefined), all: () => Promise.resolve([]) };
