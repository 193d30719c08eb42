import { expect, test } from 'vitest';
import { sayAsked, sayDone, sayState } from './decision-words';

const ada = { timeMs: 9_123, name: 'Ada' };

test('what was decided, and what is to be decided, name the lap and its racer', () => {
  const verdicts = ['verified', 'rejected', 'waiting'] as const;
  expect(verdicts.map((verdict) => sayDone(verdict, ada))).toEqual([
    'Verified: 9.123 of Ada',
    'Rejected: 9.123 of Ada',
    'Taken back: 9.123 of Ada',
  ]);
  expect(verdicts.map((verdict) => sayAsked(verdict, ada))).toEqual([
    'Verify 9.123 of Ada',
    'Reject 9.123 of Ada',
    'Take back 9.123 of Ada',
  ]);
});

test('a lap that was decided elsewhere says who decided, when and why', () => {
  const lap = { timeMs: 9_321, resets: 1 } as const;
  const decision = { by: 'Bo', at: '2026-11-24T14:02:00Z' };
  const show = (at: string) => at.slice(11, 16);
  const say = (more: Partial<Parameters<typeof sayState>[0]>) =>
    sayState({ ...lap, status: 'verified', ...more }, show);
  expect(say({ status: 'rejected', decision: { ...decision, reason: 'Entered twice' } })).toBe(
    'Bo rejected it at 14:02. Reason: “Entered twice”.',
  );
  expect(say({ decision })).toBe('Bo verified it at 14:02.');
  expect([say({}), say({ status: 'rejected' })]).toEqual(['It is verified now.', 'It is rejected now.']);
  expect(say({ status: 'withdrawn', decision })).toBe('Its racer has withdrawn it.');
  expect([1, 2].map((resets) => say({ status: 'waiting', resets }))).toEqual([
    'It was changed, and waits for a decision: 9.321, 1 reset.',
    'It was changed, and waits for a decision: 9.321, 2 resets.',
  ]);
});
