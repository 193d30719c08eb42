import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { QuizAnswer } from './answer';
import { longestRise, scoreAnswer } from './score';
import {
  rightAnswers,
  sampleBuild,
  sampleMatch,
  sampleOne,
  sampleOrder,
  sampleQuestions,
  sampleSeveral,
  sampleTiers,
  sampleUsers,
} from '@/domain/quiz/testing/sample-questions';

const score = (question: (typeof sampleQuestions)[number], answer: QuizAnswer | undefined) =>
  scoreAnswer(question, answer, sampleTiers);

test('the right answer to each kind earns the whole point', () => {
  for (const question of sampleQuestions)
    expect(score(question, rightAnswers[question.kind])).toMatchObject({ points: 1, verdict: 'right' });
});

test('nothing answered, or an answer that does not fit, earns nothing', () => {
  const nothing = { points: 0, verdict: 'wrong', facts: { kind: 'unanswered' } };
  for (const question of sampleQuestions) {
    expect(score(question, undefined)).toEqual(nothing);
    expect(score(question, ['no-such-id'])).toEqual(nothing);
  }
});

test('one choice is right or not', () => {
  expect(score(sampleOne, 'a')).toEqual({ points: 0, verdict: 'wrong', facts: { kind: 'choice' } });
});

test('a pick too many takes a share away, and never leads below nothing', () => {
  expect(score(sampleSeveral, ['a'])).toEqual({
    ...{ points: 0.5, verdict: 'partly', facts: { kind: 'picks', found: 1, wanted: 2, extra: 0 } },
  });
  expect(score(sampleSeveral, ['a', 'c', 'b'])).toEqual({
    ...{ points: 0.5, verdict: 'partly', facts: { kind: 'picks', found: 2, wanted: 2, extra: 1 } },
  });
  expect(score(sampleSeveral, ['a', 'b', 'c', 'd'])).toMatchObject({ points: 0, verdict: 'wrong' });
  expect(score(sampleBuild, ['cache', 'queue'])).toMatchObject({ points: 0, facts: { found: 0, extra: 2 } });
});

test('one item out of line costs one step, wherever it stands', () => {
  const thirds = { points: 2 / 3, verdict: 'partly', facts: { kind: 'order', inLine: 3, items: 4 } };
  expect(score(sampleOrder, ['b', 'a', 'c', 'd'])).toEqual(thirds);
  expect(score(sampleOrder, ['b', 'c', 'd', 'a'])).toEqual(thirds);
  expect(score(sampleOrder, ['d', 'c', 'b', 'a'])).toMatchObject({ points: 0, verdict: 'wrong', facts: { inLine: 1 } });
});

test('each pair counts by itself', () => {
  const three = {
    ...sampleMatch,
    pairs: [...sampleMatch.pairs, { left: { id: 'l3', text: '' }, right: { id: 'r3', text: '' } }],
  };
  expect(score(three, { l1: 'r1', l2: 'r3', l3: 'r2' })).toEqual({
    ...{ points: 1 / 3, verdict: 'partly', facts: { kind: 'match', right: 1, pairs: 3 } },
  });
});

test('the tier beside the right one earns half, and is told on which side it is', () => {
  expect(score(sampleUsers, 999)).toEqual({
    ...{ points: 0.5, verdict: 'partly', facts: { kind: 'users', tiersOff: -1 } },
  });
  expect(score(sampleUsers, 1_000)).toMatchObject({ points: 1, facts: { tiersOff: 0 } });
  expect(score(sampleUsers, 1_000_000)).toMatchObject({ points: 0.5, facts: { tiersOff: 1 } });
  expect(score({ ...sampleUsers, answer: 'few' }, 2_000_000)).toMatchObject({ points: 0, facts: { tiersOff: 2 } });
});

test('a tier that is gone from the content cannot be hit', () => {
  expect(score({ ...sampleUsers, answer: 'gone' }, 1)).toEqual({
    ...{ points: 0, verdict: 'wrong', facts: { kind: 'tier-gone' } },
  });
});

test('points are from 0 to 1, and 1 is the same as right', () => {
  const answers = fc.oneof(
    fc.constantFrom('a', 'b', 'c'),
    fc.integer({ min: 1, max: 2_000_000 }),
    fc.shuffledSubarray(['a', 'b', 'c', 'd', 'web', 'db', 'cache', 'queue']),
    fc.constant({ l1: 'r2', l2: 'r1' }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...sampleQuestions), answers, (question, answer) => {
      const { points, verdict } = score(question, answer);
      expect(points).toBeGreaterThanOrEqual(0);
      expect(points).toBeLessThanOrEqual(1);
      expect(verdict === 'right').toBe(points === 1);
    }),
  );
});

test('the longest rise is as long as trying out every choice finds', () => {
  const isRising = (list: number[]) => list.every((each, i) => i === 0 || list[i - 1]! < each);
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { maxLength: 8 }), (numbers) => {
      const lengths = Array.from({ length: 2 ** numbers.length }, (_, bits) =>
        numbers.filter((_, i) => bits & (1 << i)),
      )
        .filter(isRising)
        .map(({ length }) => length);
      const rising = longestRise(numbers).map((index) => numbers[index]!);
      expect(isRising(rising)).toBe(true);
      expect(rising).toHaveLength(Math.max(...lengths));
    }),
  );
});
