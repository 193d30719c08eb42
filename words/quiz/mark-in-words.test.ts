import { expect, test } from 'vitest';
import type { MarkFacts } from '@/domain/quiz/score';
import { markInWords, reasonInWords } from './mark-in-words';

test.each<[MarkFacts, string | null]>([
  [{ kind: 'unanswered' }, 'Not answered.'],
  [{ kind: 'choice' }, null],
  [{ kind: 'picks', found: 1, wanted: 2, extra: 0 }, '1 of 2 found.'],
  [{ kind: 'picks', found: 0, wanted: 2, extra: 2 }, '0 of 2 found, 2 too many.'],
  [{ kind: 'picks', found: 2, wanted: 2, extra: 1 }, 'All 2 found, 1 too many.'],
  [{ kind: 'order', inLine: 1, items: 4 }, 'None in line with another.'],
  [{ kind: 'order', inLine: 3, items: 4 }, '3 of 4 are in line.'],
  [{ kind: 'match', right: 1, pairs: 3 }, '1 of 3 pairs are right.'],
  [{ kind: 'users', tiersOff: -1 }, 'Off by one tier: too few users.'],
  [{ kind: 'users', tiersOff: 1 }, 'Off by one tier: too many users.'],
  [{ kind: 'users', tiersOff: 3 }, 'Off by 3 tiers: too many users.'],
  [{ kind: 'tier-gone' }, 'This tier is no longer there.'],
])('of %j the reason is: %s', (facts, said) => {
  expect(reasonInWords({ points: 0, verdict: 'wrong', facts })).toBe(said);
});

test('a right answer needs no reason', () => {
  const mark = { points: 1, verdict: 'right', facts: { kind: 'match', right: 3, pairs: 3 } } as const;
  expect([reasonInWords(mark), markInWords(mark)]).toEqual([null, 'Right.']);
});

test('the verdict and its reason stand side by side, and nothing is said twice', () => {
  const facts = { kind: 'picks', found: 1, wanted: 2, extra: 0 } as const;
  expect(markInWords({ points: 0.5, verdict: 'partly', facts })).toBe('Partly right. 1 of 2 found.');
  expect(markInWords({ points: 0, verdict: 'wrong', facts: { kind: 'choice' } })).toBe('Not right.');
});
