import { expect, test, vi } from 'vitest';
import { anEntry } from '@/domain/outbox/testing/an-entry';
import { aLap } from '@/browser/race/testing/a-lap';
import { aLocalStorage } from '@/browser/testing/a-page';
import { rememberQueue, rememberedQueue, forgetQueues } from './remembered-queue';
import { forgetSession, rememberSession, rememberedSession } from './remembered-session';
import { isLeftBy, rememberMaker } from './made-by';

const onPhone = (state?: 'works' | 'full' | 'blocked') => vi.stubGlobal('localStorage', aLocalStorage(state));
const queued = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ ...aLap(index + 1), wouldRank: index + 1 }));

test('the queue of the race that was read last is there when a desk is opened without a connection', () => {
  onPhone();
  expect(rememberedQueue('day')).toBeNull();
  rememberQueue({ race: 'day', laps: queued(2), total: 2, atMs: 7 });
  expect(rememberedQueue('day')).toEqual({ race: 'day', laps: queued(2), total: 2, atMs: 7 });
  expect(rememberedQueue('night')).toBeNull();
  forgetQueues();
  expect(rememberedQueue('day')).toBeNull();
});

test('of a long queue the oldest two hundred laps are remembered, and how many there are', () => {
  onPhone();
  rememberQueue({ race: 'day', laps: queued(300), total: 300, atMs: 7 });
  const queue = rememberedQueue('day')!;
  expect([queue.laps.length, queue.laps.at(-1)?.wouldRank, queue.total]).toEqual([200, 200, 300]);
});

test('a queue that an older version of the app remembered in another form is none', () => {
  onPhone();
  for (const laps of [undefined, [{ id: '1' }], 'laps']) {
    rememberQueue({ race: 'day', laps: [], total: 0, atMs: 7 });
    localStorage.setItem('daypass:desk-queue', JSON.stringify({ race: 'day', laps, total: 0, atMs: 7 }));
    expect(rememberedQueue('day')).toBeNull();
  }
});

test('a session holds until it ends, and not a moment longer', () => {
  onPhone();
  const expiresAt = '2018-11-29T18:00:00.000Z';
  expect(rememberSession({ official: { name: 'Grace', role: 'official' }, expiresAt })).toEqual({
    official: 'Grace',
    role: 'official',
    expiresAt,
  });
  expect(rememberedSession(Date.parse(expiresAt) - 1)).toEqual({ official: 'Grace', role: 'official', expiresAt });
  expect(rememberedSession(Date.parse(expiresAt))).toBeNull();
  forgetSession();
  expect(rememberedSession(0)).toBeNull();
});

test('a session that cannot be read, or never ends, is none', () => {
  onPhone();
  for (const json of ['{"official":"Grace"}', '{"official":"Grace","expiresAt":"soon"}', '{', 'null']) {
    localStorage.setItem('daypass:desk-session', json);
    expect(rememberedSession(0)).toBeNull();
  }
});

const refused = anEntry({
  ...{ id: 'one', kind: 'decision', state: 'refused' },
  lastProblem: { status: 401, code: 'not-signed-in' },
});

test('a decision that was refused as the session had ended is for the official who made it to send again', () => {
  onPhone();
  rememberMaker('one', 'Grace');
  expect(isLeftBy('Grace', refused)).toBe(true);
  // Otherwise the log would name somebody who did not decide.
  expect(isLeftBy('Ada', refused)).toBe(false);
  expect(isLeftBy('Grace', { ...refused, id: 'two' })).toBe(false);
});

test('a decision that was refused for another reason, or waits, is not sent again by itself', () => {
  onPhone();
  rememberMaker('one', 'Grace');
  const lastProblem = { status: 409, code: 'changed-meanwhile' };
  expect(isLeftBy('Grace', { ...refused, lastProblem })).toBe(false);
  expect(isLeftBy('Grace', { ...refused, state: 'waiting' })).toBe(false);
  expect(isLeftBy('Grace', { ...refused, lastProblem: undefined })).toBe(false);
});

test('of the latest five hundred decisions it is known who made them', () => {
  onPhone();
  for (let number = 0; number < 501; number++) rememberMaker(`entry-${number}`, 'Grace');
  const isKnown = (id: string) => isLeftBy('Grace', { ...refused, id });
  expect([isKnown('entry-0'), isKnown('entry-1'), isKnown('entry-500')]).toEqual([false, true, true]);
});
