import { expect, test } from 'vitest';
import { parseEntry } from '@/domain/outbox/parse-entry';
import { requestOf } from '@/domain/outbox/entry';
import type { Meaning } from '@/domain/outbox/meaning';
import { anEntry } from '@/domain/outbox/testing/an-entry';
import { aPhone } from '@/storage/testing/a-phone';
import { changeIn } from './outbox-table';
import { readRows } from './parse-rows';
import type { Kept, TableName } from './tables';

const write = anEntry({ body: { racer: { name: 'Ada', country: null }, timeMs: 9_123 } });
const lap = { id: write.id, status: 'waiting', version: 1 };

const rowsOf = (kept: Kept, name: TableName) => kept.change([name], (tables) => tables(name).all());

async function answer(kept: Kept, meaning: Meaning) {
  const { now } = await changeIn(kept, { type: 'started', id: write.id });
  const [entry] = now.entries;
  const request = requestOf(entry!);
  return (await changeIn(kept, { type: 'answered', id: write.id, request, meaning, now: 1_000, random: 0 })).now
    .entries;
}

test('a write is kept until it was accepted, and then the lap that the server made of it', async () => {
  const kept = aPhone();
  await changeIn(kept, { type: 'added', write, now: 0 });
  expect(await rowsOf(kept, 'outbox')).toMatchObject([[write.id, { state: 'waiting' }]]);
  expect(await answer(kept, { type: 'accepted', answer: lap })).toEqual([]);
  expect(await rowsOf(kept, 'outbox')).toEqual([]);
  expect(await rowsOf(kept, 'laps')).toEqual([[write.id, { race: 'day', lap, sentAs: 'Ada', seen: 'waiting' }]]);
});

test('a lap that was taken back is withdrawn on this phone as well', async () => {
  const kept = aPhone();
  await changeIn(kept, { type: 'added', write, now: 0 });
  await answer(kept, { type: 'accepted', answer: lap });
  const withdrawal = { ...write, url: `${write.url}/${write.id}`, method: 'DELETE', body: null } as const;
  await changeIn(kept, { type: 'added', write: withdrawal, now: 0 });
  await answer(kept, { type: 'accepted', answer: { ...lap, status: 'withdrawn', version: 2 } });
  const withdrawn = [[write.id, { lap: { status: 'withdrawn', version: 2 }, seen: 'withdrawn' }]];
  expect(await rowsOf(kept, 'laps')).toMatchObject(withdrawn);
});

test('the first version of an edited lap becomes one of mine when its withdrawal is refused', async () => {
  const kept = aPhone();
  const problem = { status: 409, code: 'already-decided', detail: 'Decided.' };
  await changeIn(kept, { type: 'added', write, now: 0 });
  await answer(kept, { type: 'later', problem, mayHaveArrived: true, retryAfterMs: null });
  await changeIn(kept, { type: 'cancelled', id: write.id, now: 0 });
  expect(await answer(kept, { type: 'refused', problem })).toMatchObject([{ state: 'refused' }]);
  expect(await rowsOf(kept, 'laps')).toEqual([[write.id, { race: 'day', lap: null, sentAs: null, seen: null }]]);
});

test('a change says what it found, whatever the page that asked for it had last seen', async () => {
  const kept = aPhone();
  await changeIn(kept, { type: 'added', write, now: 0 });
  await changeIn(kept, { type: 'started', id: write.id });
  const recalled = await changeIn(kept, { type: 'recalled', id: write.id });
  expect(recalled.before).toMatchObject([{ id: write.id, state: 'sending' }]);
  expect(recalled.now.entries).toEqual(recalled.before);
  await answer(kept, { type: 'accepted', answer: lap });
  const cancelled = await changeIn(kept, { type: 'cancelled', id: write.id, now: 0 });
  expect(cancelled).toMatchObject({ before: [], now: { entries: [] } });
});

test('a record that is no entry is set apart, and stops nobody', async () => {
  const kept = aPhone();
  await kept.change(['outbox'], (tables) => tables('outbox').put('old', { from: 'another version' }));
  expect((await changeIn(kept, { type: 'added', write, now: 0 })).now.entries).toHaveLength(1);
  expect(await readRows(kept, 'outbox', parseEntry)).toHaveLength(1);
  expect(await rowsOf(kept, 'apart')).toEqual([['outbox/old', { from: 'another version' }]]);
  expect(await rowsOf(kept, 'outbox')).toHaveLength(1);
});

test('a change that fails leaves everything as it was', async () => {
  const kept = aPhone();
  const failing = kept.change(['notes'], async (tables) => {
    await tables('notes').put('me', 'half');
    throw new Error('no room');
  });
  await expect(failing).rejects.toThrow('no room');
  expect(await rowsOf(kept, 'notes')).toEqual([]);
});

test('changes that are asked for together happen one after the other', async () => {
  const kept = aPhone();
  const add = () =>
    kept.change(['notes'], async (tables) => {
      const count = ((await tables('notes').get('count')) as number | undefined) ?? 0;
      await tables('notes').put('count', count + 1);
    });
  await Promise.all(Array.from({ length: 10 }, add));
  expect(await rowsOf(kept, 'notes')).toEqual([['count', 10]]);
});
