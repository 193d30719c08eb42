import { expect, test } from 'vitest';
import type { Fact } from '@/domain/race/contract/fact';
import { newerAfter, olderAfter, withFacts } from './log-facts';

const facts = (...seqs: number[]) =>
  seqs.map(
    (seq) =>
      ({ seq, at: '2018-11-29T08:30:00.000Z', actor: 'ada', action: 'withdrawn', lapId: `lap-${seq}` }) satisfies Fact,
  );
const seqsOf = (log: readonly Fact[]) => log.map(({ seq }) => seq);

test('the log is read from its end first, then what is new', () => {
  expect(newerAfter([], 350)).toEqual({ after: 250, isAnew: true });
  expect(newerAfter([], 40)).toEqual({ after: 0, isAnew: true });
  expect(newerAfter(facts(350, 349), 352)).toEqual({ after: 350, isAnew: false });
  expect(newerAfter(facts(350), 350)).toBeNull();
  expect(newerAfter([], 0)).toBeNull();
});

test('after a long absence, or with a server restored from a backup, it is read anew', () => {
  expect(newerAfter(facts(350), 451)).toEqual({ after: 351, isAnew: true });
  expect(newerAfter(facts(350), 300)).toEqual({ after: 200, isAnew: true });
});

test('older pages go back to the first fact', () => {
  expect(olderAfter(facts(251))).toBe(150);
  expect(olderAfter(facts(60))).toBe(0);
  expect(olderAfter(facts(1))).toBeNull();
  expect(olderAfter([])).toBeNull();
});

test('each fact that was read stands in its place once, and nothing stands behind a gap', () => {
  expect(seqsOf(withFacts(facts(5, 4), facts(3, 4, 6)))).toEqual([6, 5, 4, 3]);
  expect(seqsOf(withFacts(facts(5, 4), facts(1, 2)))).toEqual([5, 4]);
});
