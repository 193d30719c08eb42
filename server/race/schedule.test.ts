import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { NOON, PHONE, makeKeeper, makeLap, makeRace } from '@/server/testing/make-keeper';
import { dueStates } from './schedule';

const opens = '2026-06-01T14:00:00+02:00';
const closes = '2026-06-01T13:00:00Z';
const at = (time: string) => Date.parse(`2026-06-01T${time}Z`);
const by = (actor: string, time: string) => ({ actor, at: `2026-06-01T${time}Z` });

test.each([
  ['before it opens', 'scheduled', null, '11:59:59', []],
  ['when it opens', 'scheduled', null, '12:00:00', ['open']],
  ['when nobody looked until it was over', 'scheduled', null, '15:00:00', ['open', 'closed']],
  ['when an official closed it before it opened', 'closed', by('Olga', '11:00:00'), '12:30:00', []],
  ['when it closes', 'open', by('schedule', '12:00:00'), '13:00:00', ['closed']],
  ['when an official opened it early', 'open', by('Olga', '11:00:00'), '13:00:00', ['closed']],
  ['when an official opened it again after it had closed', 'open', by('Olga', '13:05:00'), '18:00:00', []],
  ['when it is final', 'final', by('Olga', '12:30:00'), '14:00:00', []],
] as const)('%s', (_, state, last, time, expected) => {
  expect(dueStates({ opens, closes }, state, last, at(time))).toEqual(expected);
});

test('without opening times nothing is ever due', () => {
  expect(dueStates({ opens: null, closes: null }, 'open', null, at('23:00:00'))).toEqual([]);
});

test('a race opens and closes by itself, exactly for laps, and says so in its log', async () => {
  const { race, clock } = await makeKeeper({ races: [makeRace('city', { opens, closes })], nowMs: at('11:00:00') });
  expect(race.summary()).toMatchObject({ state: 'scheduled', opens: NOON });
  expect(await race.submit(makeLap('Ada', 9_000), PHONE)).toMatchObject({ failure: { code: 'race-not-open' } });
  clock.nowMs = at('12:00:00');
  expect(await race.submit(makeLap('Ada', 9_000), PHONE)).toMatchObject({ ok: true });
  clock.nowMs = at('13:00:00');
  await expect.poll(() => race.summary().state, { timeout: 3_000 }).toBe('closed');
  expect(await race.submit(makeLap('Ada', 9_000), PHONE)).toMatchObject({ failure: { code: 'race-not-open' } });
  const { facts: log } = await race.log(0, 10);
  expect(log.map(({ actor, action }) => `${actor} ${action}`)).toEqual([
    'schedule state-changed',
    'attendee submitted',
    'schedule state-changed',
  ]);
});

test('what came due while the server was away is done at its start, once', async () => {
  const { clock, reopen } = await makeKeeper({ races: [makeRace('city', { opens, closes })], nowMs: at('11:00:00') });
  clock.nowMs = at('12:10:00');
  const { race } = await reopen();
  expect(race.summary().state).toBe('open');
  await sleep(1_200);
  expect((await race.log(0, 10)).facts).toHaveLength(1);
});
