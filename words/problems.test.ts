import { expect, test } from 'vitest';
import { CAUSES, RACE_CAUSES } from '@/domain/causes';
import * as ofDesk from '@/generated/words/problem-causes-desk';
import * as causes from '@/generated/words/problem-causes';
import { problemInWords } from './problems';

test('a refusal is told by its cause, which is finer than its code', () => {
  const problem = { code: 'race-not-open', status: 409 };
  expect(problemInWords({ ...problem, cause: 'race-closed' })).toBe('The race is closed; it takes no more laps.');
  expect(problemInWords({ ...problem, cause: 'of-a-newer-server' })).toBe('The race takes no laps now.');
  expect(problemInWords(problem)).toBe('The race takes no laps now.');
});

test('a code that this page does not know is told by its field, or as it is', () => {
  expect(problemInWords({ code: 'invalid', status: 422, field: 'racer.name' })).toBe(
    'The server does not take “racer.name”.',
  );
  expect(problemInWords({ code: 'of-a-newer-server', status: 418 })).toBe('The server refused it (of-a-newer-server).');
});

test('that nothing came is said in other words than that somebody else answered', () => {
  expect(problemInWords({ code: 'no-connection', status: null })).toBe('Nothing came through.');
  expect(problemInWords({ code: 'not-ours', status: null })).toMatch(/^Something else answered/);
});

test('officials are told all causes that a race has, or their code', () => {
  const told = new Set([...Object.keys(causes), ...Object.keys(ofDesk)]);
  const byCode = [
    'lap-unknown',
    'racer-unknown',
    'id-of-another-lap',
    'not-the-sender',
    'moment-out-of-range',
    'laps-wait',
  ];
  expect(RACE_CAUSES.filter((cause) => !told.has(cause))).toEqual(byCode);
  expect(Object.keys(ofDesk).filter((cause) => !CAUSES.some((each) => each === cause))).toEqual([]);
});
