import { beforeEach, expect, test } from 'vitest';
import type { NewWrite } from '@/domain/outbox/entry';
import type { LapStatus } from '@/domain/race/contract/lap-values';
import type { Lap } from '@/domain/race/contract/lap';
import { aPhone } from '@/storage/testing/a-phone';
import { readLaps } from './lap-table';
import { changeOutbox, readOutbox } from './outbox-table';
import { sendLapsAgain } from './send-laps-again';

beforeEach(() => void (globalThis.daypassKept = aPhone()));

const lapIdOf = (number: number) => `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const aLap = (number: number, status: LapStatus): Lap => ({
  ...{ id: lapIdOf(number), race: 'day', racerId: 'ada', name: 'Ada', country: null, timeMs: 9_500, resets: 0 },
  ...{ finished: true, racedAt: '2018-11-29T08:30:00.000Z', receivedAt: '2018-11-29T08:30:01.000Z' },
  ...{ status, flags: [], source: 'attendee', run: null, version: 1 },
});
const LAPS = '/api/races/day/laps';
const again = (number: number, more: Partial<NewWrite> = {}): NewWrite => ({
  ...{ id: lapIdOf(number), kind: 'lap', url: LAPS, method: 'POST', body: {}, note: `Lap ${number}` },
  ...more,
});
const keep = (number: number, status: LapStatus = 'waiting') =>
  globalThis.daypassKept!.put('laps', lapIdOf(number), {
    ...{ race: 'day', lap: aLap(number, status), sentAs: 'Ada', seen: 'waiting' },
  });
const state = async () => ({
  entries: (await readOutbox()).entries.map(({ id, method }) => `${method} ${Number(id.slice(-3))}`),
  laps: (await readLaps('day')).map(({ id }) => Number(id.slice(-3))),
});

test('a lap that was lost is in the outbox, and no longer among those that the server has', async () => {
  await keep(1);
  await keep(2, 'verified');
  await keep(3);
  await sendLapsAgain([again(1), again(2)], 5);
  expect(await state()).toEqual({ entries: ['POST 1', 'POST 2'], laps: [3] });
});

test('a second tab that finds the same changes nothing', async () => {
  await keep(1);
  await Promise.all([sendLapsAgain([again(1)], 5), sendLapsAgain([again(1)], 6)]);
  expect(await state()).toEqual({ entries: ['POST 1'], laps: [] });
});

test.each<LapStatus>(['rejected', 'withdrawn'])('a lap that was %s meanwhile stays where it is', async (status) => {
  await keep(1, status);
  await sendLapsAgain([again(1)], 5);
  expect(await state()).toEqual({ entries: [], laps: [1] });
});

test('a lap that the person is taking back is not sent again', async () => {
  await keep(1);
  const withdrawal = again(90, { method: 'DELETE', url: `${LAPS}/${lapIdOf(1)}`, body: null });
  await changeOutbox({ type: 'added', write: withdrawal, now: 1 });
  await keep(2);
  const edited = again(91, { withdraws: `${LAPS}/${lapIdOf(2)}` });
  await changeOutbox({ type: 'added', write: edited, now: 2 });
  await sendLapsAgain([again(1), again(2)], 5);
  expect(await state()).toEqual({ entries: ['DELETE 90', 'POST 91'], laps: [1, 2] });
});
