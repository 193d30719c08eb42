import { expect, test } from 'vitest';
import type { OutboxEntry } from '@/domain/outbox/entry';
import { lapSteps } from './lap-steps';
import type { MyLapStage } from './my-laps';

const steps = (
  stage: MyLapStage,
  more: { state?: OutboxEntry['state']; isKept?: boolean; isJudged?: boolean } = {},
) => {
  const { state, isKept = true, isJudged = true } = more;
  const entry = state ? ({ state } as OutboxEntry) : null;
  return lapSteps({ stage, entry }, { isKept, isJudged }).map(({ name, state: at }) => `${name} ${at}`);
};

test('a lap on this phone waits for the server, then for an official', () => {
  expect(steps('unsent', { state: 'waiting' })).toEqual(['kept done', 'to-send now', 'then-judged next']);
  expect(steps('unsent', { state: 'sending' })).toEqual(['kept done', 'sending now', 'then-judged next']);
});

test('where the phone keeps nothing, no step says that it does', () => {
  expect(steps('unsent', { isKept: false })[0]).toBe('in-page now');
  expect(steps('waiting', { isKept: false })).toEqual(['kept done', 'at-server done', 'judging now']);
});

test('a refused lap ended at the server, a rejected one at the official', () => {
  expect(steps('refused')).toEqual(['kept done', 'not-taken failed', 'then-judged next']);
  expect(steps('rejected')).toEqual(['kept done', 'at-server done', 'turned-back failed']);
});

test('where nobody verifies, a lap counts as it arrives', () => {
  expect(steps('unsent', { isJudged: false })[2]).toBe('then-counts next');
  expect(steps('verified', { isJudged: false })[2]).toBe('counts done');
  expect(steps('verified')[2]).toBe('verified done');
});

test.each(['withdrawing', 'withdrawn'] as const)('a lap that is %s goes no further', (stage) => {
  expect(steps(stage)).toEqual([]);
});
