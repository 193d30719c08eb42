import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedWithin, wayThrough } from '@/domain/testing/change-within';
import { isAnswered, fitsQuestion } from './answer';
import { attemptOf } from './attempt-of';
import { byId } from './pool';
import { resultOf } from './result';
import { parseRun, resumeRun } from './resume';
import { checkedAnswers, runReducer, startRun } from './run';
import { rightAnswers, sampleQuestions, sampleTiers } from '@/domain/quiz/testing/sample-questions';

const known = byId(sampleQuestions);
const questions = sampleQuestions.map(({ id }) => id);
const started = startRun({
  ...{ id: '01890000-0000-7000-8000-000000000001', quiz: 'first', seed: 's', origin: 'drawn' },
  ...{ questions, limitMs: 60_000, now: 1_000 },
});
const kept = { ...started, answers: rightAnswers, checked: questions.slice(0, 3), at: 3 };

const odd = fc.constantFrom<unknown>(
  ...[
    undefined,
    null,
    '',
    'one',
    'gone',
    '__proto__',
    0,
    1,
    -1,
    1.5,
    7,
    1e300,
    true,
    [],
    {},
    [[]],
    ['one'],
    ['one', 'one'],
  ],
  ...[{ one: 'b' }, { length: 3 }, ['a', 'c'], '2018-11-29'],
);
/** A stored run in which up to three values were replaced by odd ones. */
const records = fc
  .array(fc.tuple(wayThrough, odd), { maxLength: 3 })
  .map((changes) => changes.reduce<unknown>((record, [way, by]) => changedWithin(record, way, by), kept));

test('whatever was kept, what comes of it is a run that can be played on, scored and sent, or none', () => {
  fc.assert(
    fc.property(records, (record) => {
      const resumed = resumeRun(record, known);
      if (!resumed) return;
      expect(resumed.questions.length).toBeGreaterThan(0);
      expect(known.has(resumed.questions[resumed.at]!)).toBe(true);
      for (const [id, answer] of Object.entries(resumed.answers))
        expect(fitsQuestion(known.get(id)!, answer)).toBe(true);
      for (const id of resumed.checked) expect(isAnswered(known.get(id)!, resumed.answers[id])).toBe(true);
      const ended = runReducer(resumed, { type: 'finished', now: 90_000 }, known);
      const scored = { questions: ended.questions, answers: checkedAnswers(ended) };
      expect(resultOf(scored, known, sampleTiers).asked).toBe(ended.questions.length);
      expect(() => attemptOf(ended)).not.toThrow();
    }),
    { numRuns: 300 },
  );
});

test('a history may hold runs that are broken: each can be shown, or is left out', () => {
  fc.assert(
    fc.property(records, (record) => {
      const parsed = parseRun(record);
      if (!parsed) return;
      const scored = { questions: parsed.questions, answers: checkedAnswers(parsed) };
      expect(() => resultOf(scored, known, sampleTiers)).not.toThrow();
      expect(() => new Date(parsed.finishedAt ?? parsed.startedAt).toISOString()).not.toThrow();
    }),
    { numRuns: 300 },
  );
});

test('what is taken up again is as it was, and is taken up again as it is', () => {
  expect(resumeRun(kept, known)).toEqual(kept);
  fc.assert(
    fc.property(records, (record) => {
      const once = resumeRun(record, known);
      expect(resumeRun(JSON.parse(JSON.stringify(once)), known)).toEqual(once);
    }),
  );
});
