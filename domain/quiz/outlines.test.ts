import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { isOwnAnswer } from '@/domain/outbox/own-answer';
import type { Guard } from '@/domain/outline';
import { changedWithin, wayThrough } from '@/domain/testing/change-within';
import { missedQuestionsSchema, statisticsSchema, takenAttemptSchema } from './statistics';
import { isMissedQuestions, isStatistics } from './statistics-outline';

/* The outlines by which a phone checks answers of the API, against the schemas by which the server makes them. */

const kebab = fc.constantFrom('cache', 'multi-az', '7', 'a', 'constructor', 'to-string');
const count = fc.nat(100_000);
const asOf = fc
  .date({ min: new Date(0), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const words = fc.string({ maxLength: 20 });

const statistics = fc.record({
  ...{ quiz: kebab, asOf, attempts: count },
  percents: fc.option(
    fc.dictionary(
      fc.integer({ min: 0, max: 100 }).map(String),
      count.map((each) => each + 1),
    ),
    { nil: undefined },
  ),
  questions: fc.array(
    fc.record({ id: kebab, answered: count, right: count, choices: fc.dictionary(kebab, count, { maxKeys: 4 }) }),
    { maxLength: 4 },
  ),
});
const missed = fc.record({
  ...{ asOf, attempts: count },
  questions: fc.array(
    fc.record({
      ...{ quiz: kebab, quizTitle: words, id: kebab, prompt: words, section: words },
      ...{ answered: count.map((answered) => answered + 1), right: count },
    }),
    { maxLength: 4 },
  ),
});
const ATTEMPT = { id: '01890000-0000-7000-8000-000000000001', quiz: 'first' };
const taken = fc.record({
  id: fc.constant(ATTEMPT.id),
  quiz: fc.constant(ATTEMPT.quiz),
  points: fc.double({ min: 0, max: 200, noNaN: true }),
  asked: fc.integer({ min: 1, max: 200 }),
  receivedAt: asOf,
});
/** Whether the outbox would believe this answer to an attempt. */
const isTaken = (value: unknown): value is z.infer<typeof takenAttemptSchema> =>
  isOwnAnswer({ method: 'POST', url: `/api/quizzes/${ATTEMPT.quiz}/attempts`, body: { id: ATTEMPT.id } }, value);

const kinds: [string, z.ZodType, Guard<unknown>, fc.Arbitrary<unknown>][] = [
  ['statistics', statisticsSchema, isStatistics, statistics],
  ['missed questions', missedQuestionsSchema, isMissedQuestions, missed],
  ['a taken attempt', takenAttemptSchema, isTaken, taken],
];

const odd = fc.constantFrom<unknown>(
  ...[undefined, null, '', 'x', 'multi-az', 0, 1, -1, 1.5, 1e300, true, [], {}, [[]], ['a'], { a: 1 }],
  ...['2026-11-30T10:00:00Z', '2026-11-30T10:00:00.123456Z', 'yesterday', ATTEMPT.id],
);

test.each(kinds)('whatever the schema takes for %s, the phone takes, as it is', (_, schema, isRight, samples) => {
  fc.assert(
    fc.property(samples, wayThrough, odd, (sample, way, by) => {
      expect(schema.safeParse(sample).error).toBeUndefined();
      expect(isRight(sample)).toBe(true);
      const other = changedWithin(sample, way, by);
      const parsed = schema.safeParse(other);
      if (!parsed.success) return;
      expect(parsed.data).toEqual(other);
      // An answer about another attempt than the one that was sent does not count.
      const { id, quiz } = parsed.data as typeof ATTEMPT;
      const isOther = isRight === isTaken && (id !== ATTEMPT.id || quiz !== ATTEMPT.quiz);
      expect(isRight(other)).toBe(!isOther);
    }),
    { numRuns: 500 },
  );
});

test.each(kinds)('a field of another kind, or none, makes no %s', (_, schema, isRight, samples) => {
  fc.assert(
    fc.property(samples, wayThrough, odd, (sample, way, by) => {
      const other = changedWithin(sample, way, by);
      const issues = schema.safeParse(other).error?.issues ?? [];
      // Outlines check neither ranges nor the form of ids: the server has checked them.
      const isOfAnotherKind = ({ code, expected }: { code: string; expected?: string }) =>
        code === 'invalid_type' && expected !== 'int';
      if (issues.some((issue) => isOfAnotherKind(issue))) expect(isRight(other)).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test.each(kinds)('no %s is what others answer', (_, _schema, isRight, samples) => {
  const [sample] = fc.sample(samples, { numRuns: 1, seed: 1 });
  for (const other of [null, undefined, [], [sample], {}, '', '<html>', 7, { login: 'please' }])
    expect(isRight(other)).toBe(false);
});

test('a moment that cannot be shown is refused', () => {
  const [sample] = fc.sample(statistics, { numRuns: 1, seed: 1 });
  for (const asOfNever of ['', 'soon', '2026-13-01T00:00:00Z'])
    expect(isStatistics({ ...sample, asOf: asOfNever })).toBe(false);
});
