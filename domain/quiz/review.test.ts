import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueReviews, nextReviewAt, parseReviews, REVIEW_PAUSES_MS, reviewed, type Review } from './review';

test('a missed question comes back after ten minutes, and later each time it is right', () => {
  let reviews = reviewed([], 'q', false, 0);
  let now = 0;
  for (const pauseMs of REVIEW_PAUSES_MS) {
    expect(dueReviews(reviews, now + pauseMs - 1)).toEqual([]);
    expect(nextReviewAt(reviews, now)).toBe(now + pauseMs);
    now += pauseMs;
    expect(dueReviews(reviews, now)).toEqual(['q']);
    reviews = reviewed(reviews, 'q', true, now);
  }
  expect(reviews).toEqual([]);
});

test('a question that is missed again begins anew', () => {
  const rested = [{ question: 'q', step: 3, dueAt: 10 }];
  expect(reviewed(rested, 'q', false, 20)).toEqual([{ question: 'q', step: 0, dueAt: 20 + REVIEW_PAUSES_MS[0] }]);
});

test('a right answer before it is due, or to a question that was never missed, changes nothing', () => {
  const waiting = [{ question: 'q', step: 1, dueAt: 10 }];
  expect(reviewed(waiting, 'q', true, 9)).toEqual(waiting);
  expect(reviewed(waiting, 'other', true, 99)).toEqual(waiting);
});

test('each question is there at most once, whatever happens', () => {
  const steps = fc.array(
    fc.record({ question: fc.constantFrom('a', 'b', 'c'), isRight: fc.boolean(), after: fc.nat(2 ** 31 - 1) }),
  );
  fc.assert(
    fc.property(steps, (list) => {
      let now = 0;
      let reviews: Review[] = [];
      for (const { question, isRight, after } of list) {
        now += after;
        reviews = reviewed(reviews, question, isRight, now);
        const ids = reviews.map((each) => each.question);
        expect(new Set(ids).size).toBe(ids.length);
        if (!isRight) expect(ids).toContain(question);
      }
      expect(parseReviews(JSON.parse(JSON.stringify(reviews)))).toEqual(reviews);
    }),
  );
});

test('what is no review is left out of a stored record', () => {
  expect(parseReviews(null)).toEqual([]);
  expect(parseReviews([null, { question: 'q' }, { question: 'q', step: 1, dueAt: 2, more: 3 }])).toEqual([
    { question: 'q', step: 1, dueAt: 2 },
  ]);
});
