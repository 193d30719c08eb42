import { expect, onTestFinished, test } from 'vitest';
import { aPhone, anotherPage } from '@/storage/testing/a-phone';
import { frozenPage } from '@/storage/testing/bad-storage';
import type { Kept, TableName } from './tables';

/** A limit is a second. The first is longer than one limit, the second than two, as a silent storage is tried twice. */
const OPENING_MS = 1_400;
const CHANGING_MS = 2_600;

const rows = (kept: Kept, name: TableName) => kept.read([name], (tables) => tables(name).all());
const returned = (kept: Kept) => new Promise<void>((done) => void kept.onReturn(done));
const freeze = async (...names: TableName[]) => onTestFinished(await frozenPage(names));

async function msToPut(kept: Kept, name: TableName, key: string, value: unknown): Promise<number> {
  const begin = performance.now();
  await kept.change([name], (tables) => tables(name).put(key, value));
  return performance.now() - begin;
}

test('a frozen page that holds one table holds up that one, and no other', async () => {
  const kept = aPhone();
  await msToPut(kept, 'notes', 'me', 1);
  await freeze('boards', 'apart');
  const [boards, laps] = await Promise.all([msToPut(kept, 'boards', 'day', 2), msToPut(kept, 'laps', 'a', 3)]);
  expect(boards).toBeLessThan(CHANGING_MS);
  expect(laps).toBeLessThan(OPENING_MS);
  expect([kept.troubleWith('boards'), kept.troubleWith('laps')]).toEqual(['silent', null]);
  expect(await rows(kept, 'boards')).toEqual([['day', 2]]);
  expect(await rows(anotherPage(), 'laps')).toEqual([['a', 3]]);
});

test('what is in memory because a table beside it is held is said to be, and is kept as soon as its own table takes it', async () => {
  const kept = aPhone();
  const both = (key: string) =>
    kept.change(['outbox', 'laps'], async (tables) => {
      await tables('laps').get('a');
      await tables('outbox').put(key, 1);
    });
  await both('a');
  await freeze('laps');
  const first = returned(kept);
  await both('b');
  await first;
  expect([kept.troubleWith('outbox'), kept.troubleWith('laps')]).toEqual([null, 'silent']);
  const second = returned(kept);
  await both('c');
  expect(kept.troubleWith('outbox')).toBe('silent');
  expect(await rows(kept, 'outbox')).toHaveLength(3);
  await second;
  expect(kept.troubleWith('outbox')).toBeNull();
  expect(await rows(anotherPage(), 'outbox')).toHaveLength(3);
});
