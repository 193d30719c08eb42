import { expect, test } from 'vitest';
import { heardLap } from './heard-lap';

type Heard = Parameters<typeof heardLap>[0];
const heard = (lap: Partial<Heard>, { isKept = true, isJudged = true } = {}) =>
  heardLap({ stage: 'unsent', timeMs: 10_250, decision: null, ...lap }, { isKept, isJudged });
const decision = { by: 'Grace', at: '2026-11-29T14:00:00.000Z' };

test('each step of a lap is one sentence', () => {
  expect(heard({})).toBe('Lap 10.250 is kept on this phone and leaves by itself.');
  expect(heard({ stage: 'waiting' })).toBe('The server has lap 10.250. An official looks at it.');
  expect(heard({ stage: 'verified' })).toBe('Lap 10.250 is verified.');
  expect(heard({ stage: 'refused' })).toBe('The server did not take lap 10.250. It is kept here.');
});

test('where nothing is kept, nothing is said to be', () => {
  expect(heard({}, { isKept: false })).toBe('Lap 10.250 leaves by itself while this page is open.');
});

test('a lap that was turned back tells why, in the words of the official', () => {
  expect(heard({ stage: 'rejected', decision: { ...decision, reason: 'Cut the corner' } })).toBe(
    'Lap 10.250 was turned back: Cut the corner.',
  );
  expect(heard({ stage: 'rejected', decision })).toBe('Lap 10.250 was turned back.');
});

test('where nobody verifies, it counts; one that was taken back says nothing', () => {
  expect(heard({ stage: 'verified' }, { isJudged: false })).toBe('Lap 10.250 counts.');
  expect(heard({ stage: 'withdrawing' })).toBe('');
});
