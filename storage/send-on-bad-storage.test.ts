import { expect, onTestFinished, test } from 'vitest';
import { changeIn, readOutbox } from './outbox-table';
import { sendOutbox } from './send-outbox';
import { anotherPage } from '@/storage/testing/a-phone';
import { neverAllows, requestsFail } from '@/storage/testing/bad-storage';
import { lapOf, typeLaps } from '@/storage/testing/laps-to-send';
import { openRaceApi } from '@/storage/testing/race-api';
import { thisPage } from '@/storage/testing/this-page';

const NOTHING_LEFT = { isWaiting: false, dueAt: null };
const during = (mend: () => void): (() => void) => {
  onTestFinished(mend);
  return mend;
};
const outboxOf = (kept: ReturnType<typeof anotherPage>) => kept.read(['outbox'], (tables) => tables('outbox').all());

test.each([
  ['a private window keeps nothing', () => neverAllows(), 'blocked'],
  ['the phone is full', () => requestsFail('QuotaExceededError', Infinity, ['put']), 'full'],
] as const)('where %s a lap is sent from memory, once, and nothing of it is left', async (_, breaks, trouble) => {
  const kept = thisPage();
  const api = await openRaceApi();
  const mend = during(breaks());
  await typeLaps(1);
  expect((await readOutbox()).entries).toMatchObject([{ id: 'lap-1' }]);
  expect(kept.troubleWith('outbox')).toBe(trouble);
  expect(await sendOutbox()).toEqual(NOTHING_LEFT);
  expect(await sendOutbox()).toEqual(NOTHING_LEFT);
  expect(api.log()).toEqual(['POST lap-1']);
  expect((await readOutbox()).entries).toEqual([]);
  mend();
  await kept.change(['outbox', 'laps'], () => Promise.resolve());
  expect(await outboxOf(anotherPage())).toEqual([]);
});

test('a connection that is lost while a lap is on its way is opened anew, and the answer counts', async () => {
  const kept = thisPage();
  const api = await openRaceApi();
  api.says = (asked) => {
    during(requestsFail('UnknownError', 1));
    return api.ours(asked);
  };
  await typeLaps(1);
  expect(await sendOutbox()).toEqual(NOTHING_LEFT);
  expect(kept.troubleWith('outbox')).toBeNull();
  expect(await outboxOf(anotherPage())).toEqual([]);
});

test('an answer that storage did not take is asked for again under the same id, once storage is back', async () => {
  const kept = thisPage();
  const api = await openRaceApi();
  let mend = (): void => undefined;
  api.says = (asked) => {
    mend = during(requestsFail('UnknownError'));
    return api.ours(asked);
  };
  await typeLaps(1);
  await sendOutbox();
  expect(kept.troubleWith('outbox')).toBe('silent');
  const back = new Promise<void>((done) => void kept.onReturn(done));
  mend();
  api.says = api.ours;
  await back;
  expect((await readOutbox()).entries).toMatchObject([{ id: 'lap-1', state: 'sending' }]);
  expect(await sendOutbox()).toEqual(NOTHING_LEFT);
  expect(api.log()).toEqual(['POST lap-1', 'POST lap-1']);
  expect(api.model.standing(1)).toHaveLength(1);
});

test('a lap that was typed while storage did not answer leaves beside those that are in it', async () => {
  const kept = thisPage();
  const api = await openRaceApi();
  await typeLaps(1);
  const mend = during(requestsFail('UnknownError'));
  await typeLaps(2);
  expect(await sendOutbox()).toEqual(NOTHING_LEFT);
  expect(api.log()).toEqual(['POST lap-2']);
  const back = new Promise<void>((done) => void kept.onReturn(done));
  mend();
  await back;
  expect(await sendOutbox()).toEqual(NOTHING_LEFT);
  expect(api.log()).toEqual(['POST lap-2', 'POST lap-1']);
  expect(await outboxOf(anotherPage())).toEqual([]);
});

test('a record that is no entry stops no other from being sent', async () => {
  const kept = thisPage();
  const api = await openRaceApi();
  await kept.put('outbox', 'old', { from: 'another version' });
  await kept.put('outbox', 'astray', { ...lapOf(7), url: 'https://elsewhere.example/api/races/day/laps' });
  await typeLaps(1);
  expect(await sendOutbox()).toEqual(NOTHING_LEFT);
  expect(api.log()).toEqual(['POST lap-1']);
  const apart = await changeIn(kept, { type: 'reached', now: 0 }).then(() =>
    kept.read(['apart'], (tables) => tables('apart').all()),
  );
  expect(apart.map(([key]) => key)).toEqual(['outbox/astray', 'outbox/old']);
});
