import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createGroupCommit } from './group-commit';

type Given = { isReadable?: () => boolean; isWritable?: () => boolean; isPassing?: () => boolean };

function makeCommit({ isReadable = () => true, isWritable = () => true, isPassing = () => false }: Given = {}) {
  const stored: number[] = [];
  const batches: number[][] = [];
  const failures: string[] = [];
  const commit = createGroupCommit<number>({
    transact: (work) =>
      work(
        () => undefined,
        async (entries) => {
          await sleep(5);
          if (!isWritable()) throw new Error('disk full');
          batches.push([...entries]);
          stored.push(...entries);
        },
      ),
    isPassing,
    async probe() {
      await Promise.resolve();
      if (!isWritable()) throw new Error('still full');
    },
    async restore() {
      await Promise.resolve();
      if (!isReadable()) throw new Error('unreadable');
    },
    onStored: () => undefined,
    onFailure: (error) => failures.push((error as Error).message),
  });
  const add = (entry: number) =>
    commit.run((append) => {
      append(entry);
      return { ok: true, value: entry };
    });
  return { commit, add, stored, batches, failures };
}

test('what arrives during a transaction is stored together by the next, in order', async () => {
  const { add, batches } = makeCommit();
  const first = add(1);
  await sleep(3);
  await Promise.all([first, ...[2, 3, 4, 5].map(add)]);
  expect(batches).toEqual([[1], [2, 3, 4, 5]]);
});

test('a command is answered after its own transaction, a refusal too', async () => {
  const { commit, add, stored } = makeCommit();
  const order: string[] = [];
  await Promise.all([
    add(1).then(() => order.push(`added, stored: ${stored.length}`)),
    commit
      .run(() => ({ ok: false, failure: { code: 'invalid', detail: '' } }))
      .then(() => order.push(`refused, stored: ${stored.length}`)),
  ]);
  expect(order).toEqual(['added, stored: 1', 'refused, stored: 1']);
});

test('a command that breaks is told so; those that came with it are not stored', async () => {
  const { commit, add, stored } = makeCommit();
  const broken = commit.run((append) => {
    append(7);
    throw new Error('a bug');
  });
  const others = Promise.all([add(1), add(2)]);
  await expect(broken).rejects.toThrow('a bug');
  expect(await others).toMatchObject(Array(2).fill({ ok: false, failure: { code: 'database-unavailable' } }));
  expect(stored).toEqual([]);
  expect(await add(3)).toMatchObject({ ok: true });
  expect(stored).toEqual([3]);
});

test('while the database can be neither written nor read everybody is told, and it goes on by itself', async () => {
  const is = { readable: false, writable: false };
  const { commit, add, stored } = makeCommit({ isReadable: () => is.readable, isWritable: () => is.writable });
  const first = add(1);
  await expect
    .poll(() =>
      commit.allStored().then(
        () => 'all stored',
        (error: Error) => error.message,
      ),
    )
    .toBe('what is stored cannot be read');
  is.readable = is.writable = true;
  expect(await first).toMatchObject({ failure: { code: 'database-unavailable' } });
  expect(await add(2)).toMatchObject({ ok: true });
  await commit.allStored();
  expect(stored).toEqual([2]);
});

test('what may pass is decided again by itself, on what is stored by then', async () => {
  const is = { writable: false };
  const { add, stored, failures } = makeCommit({ isWritable: () => is.writable, isPassing: () => true });
  const answers = Promise.all([add(1), add(2)]);
  await expect.poll(() => failures.length).toBeGreaterThan(1);
  is.writable = true;
  expect(await answers).toMatchObject([
    { ok: true, value: 1 },
    { ok: true, value: 2 },
  ]);
  expect(stored).toEqual([1, 2]);
});

test('what does not pass after seconds is told, and afterwards everybody is told at once', async () => {
  const { add, stored } = makeCommit({ isWritable: () => false, isPassing: () => true });
  const beganAt = performance.now();
  expect(await add(1)).toMatchObject({ failure: { code: 'database-unavailable' } });
  const patienceMs = performance.now() - beganAt;
  expect(patienceMs).toBeGreaterThan(4_000);
  const againAt = performance.now();
  expect(await add(2)).toMatchObject({ failure: { code: 'database-unavailable' } });
  expect(performance.now() - againAt).toBeLessThan(1_000);
  expect(stored).toEqual([]);
});

test('a failure that passes is known to be over a moment later, before anybody sends anything', async () => {
  const is = { writable: false };
  const { commit, add } = makeCommit({ isWritable: () => is.writable, isPassing: () => true });
  expect(await add(1)).toMatchObject({ ok: false });
  expect(commit.fault()).not.toBeNull();
  is.writable = true;
  await expect.poll(() => commit.fault(), { timeout: 4_000 }).toBeNull();
  await commit.close();
});
