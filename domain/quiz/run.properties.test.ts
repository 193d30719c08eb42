import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAnswered, type QuizAnswer } from './answer';
import { attemptOf } from './attempt-of';
import { attemptSchema } from './attempt';
import { judgeAttempt } from './judge-attempt';
import { byId } from './pool';
import { resultOf } from './result';
import { resumeRun } from './resume';
import { checkedAnswers, runReducer, startRun, type Run, type RunEvent } from './run';
import { rightAnswers, sampleQuestions, sampleTiers } from '@/domain/quiz/testing/sample-questions';

const known = byId(sampleQuestions);
const ids = sampleQuestions.map(({ id }) => id);
const id = '01890000-0000-7000-8000-000000000001';
const begin = (): Run =>
  startRun({ id, quiz: 'first', seed: 's', origin: 'drawn', questions: ids, limitMs: 60_000, now: 1_000 });

const answers: fc.Arbitrary<QuizAnswer> = fc.oneof(
  fc.constantFrom<QuizAnswer[]>(...Object.values(rightAnswers)),
  fc.constantFrom('a', 'b', 'c', 'nonsense'),
  fc.integer({ min: -1, max: 2_000_000 }),
  fc.shuffledSubarray(['a', 'b', 'c', 'd', 'web', 'db', 'cache', 'queue']),
  fc.constantFrom<QuizAnswer[]>({ l1: 'r2', l2: 'r1' }, { l1: 'r1' }, { l1: 'x' }),
);
const question = fc.constantFrom(...ids, 'unknown');
const now = fc.integer({ min: 1_000, max: 100_000 });
const events: fc.Arbitrary<RunEvent[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ type: fc.constant('answered' as const), question, answer: answers }) },
    { weight: 4, arbitrary: fc.record({ type: fc.constant('checked' as const), question }) },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('shown' as const), at: fc.integer({ min: -2, max: 9 }) }) },
    { weight: 3, arbitrary: fc.record({ type: fc.constant('next' as const), now }) },
    {
      weight: 1,
      arbitrary: fc.record({ type: fc.constant('ticked' as const), ms: fc.integer({ min: -5, max: 20_000 }), now }),
    },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('finished' as const), now }) },
  ),
  { maxLength: 60 },
);
const fold = (from: Run, list: readonly RunEvent[]) =>
  list.reduce((state, event) => runReducer(state, event, known), from);

test('no order of events loses an answer that was checked, or changes it', () => {
  fc.assert(
    fc.property(events, (list) => {
      let state = begin();
      for (const event of list) {
        const after = runReducer(state, event, known);
        for (const each of state.checked) {
          expect(after.checked).toContain(each);
          expect(after.answers[each]).toEqual(state.answers[each]);
        }
        // An answer can only be replaced by another one to the same question.
        for (const each of Object.keys(state.answers)) expect(after.answers).toHaveProperty(each);
        state = after;
      }
    }),
  );
});

test('an answer is scored once, and only when it was checked', () => {
  fc.assert(
    fc.property(events, (list) => {
      const state = fold(begin(), list);
      expect(new Set(state.checked).size).toBe(state.checked.length);
      const result = resultOf({ questions: state.questions, answers: checkedAnswers(state) }, known, sampleTiers);
      expect(result.asked).toBe(ids.length);
      expect(result.right + result.partly + result.wrong).toBe(ids.length);
      for (const { id: each, mark } of result.questions) if (!state.checked.includes(each)) expect(mark.points).toBe(0);
      expect(result.points).toBeLessThanOrEqual(state.checked.length);
    }),
  );
});

test('the same events twice in a row change nothing more', () => {
  fc.assert(
    fc.property(events, fc.nat(60), (list, cut) => {
      const idempotent = list.filter(({ type }) => type !== 'next' && type !== 'ticked');
      const doubled = idempotent.flatMap((event, i) => (i === cut ? [event, event] : [event]));
      expect(fold(begin(), doubled)).toEqual(fold(begin(), idempotent));
    }),
  );
});

test('a run that was put away and taken up again any number of times equals one that was not', () => {
  fc.assert(
    fc.property(events, fc.array(fc.nat(60), { maxLength: 5 }), (list, cuts) => {
      let state = begin();
      list.forEach((event, i) => {
        state = runReducer(state, event, known);
        if (cuts.includes(i)) state = resumeRun(JSON.parse(JSON.stringify(state)), known)!;
      });
      expect(state).toEqual(fold(begin(), list));
    }),
  );
});

test('after the end nothing changes but what is looked at', () => {
  fc.assert(
    fc.property(events, events, (before, after) => {
      const ended = runReducer(fold(begin(), before), { type: 'finished', now: 5_000 }, known);
      const { at: _, ...rest } = fold(ended, after);
      expect(ended).toMatchObject(rest);
    }),
  );
});

test('going on with every question that is left comes to the end, past each of them', () => {
  fc.assert(
    fc.property(events, (list) => {
      let state = fold(begin(), list);
      for (let steps = 0; state.finishedAt === null; steps++) {
        expect(steps).toBeLessThan(20);
        const each = state.questions[state.at]!;
        const answer = rightAnswers[each as keyof typeof rightAnswers];
        state = fold(state, [
          { type: 'answered', question: each, answer },
          { type: 'checked', question: each },
          { type: 'next', now: 9_000 },
        ]);
      }
      if (!list.some(({ type }) => type === 'finished' || type === 'ticked'))
        expect(state.checked).toHaveLength(ids.length);
    }),
  );
});

test('whatever a finished run sends fits the schema and the quiz, and scores what the phone showed', () => {
  fc.assert(
    fc.property(events, (list) => {
      const state = runReducer(fold(begin(), list), { type: 'finished', now: 50_000 }, known);
      const attempt = attemptSchema.parse(attemptOf(state));
      expect(Object.values(attempt.answers).length).toBe(state.checked.length);
      for (const each of state.checked) expect(isAnswered(known.get(each)!, attempt.answers[each])).toBe(true);
      expect(judgeAttempt(attempt, known, sampleTiers)).toEqual({
        result: resultOf({ questions: ids, answers: checkedAnswers(state) }, known, sampleTiers),
      });
    }),
  );
});
