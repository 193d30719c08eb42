import { expect, test } from 'vitest';
import { checkTypedLap, type TypedLap } from './typed-lap';

const nowMs = Date.parse('2026-11-29T14:00:00Z');
const typed: TypedLap = { name: 'Ada', country: 'GB', time: '9,123', resets: '0', racedAtMs: nowMs };
const problemsOf = (change: Partial<TypedLap>) => {
  const checked = checkTypedLap({ ...typed, ...change }, nowMs);
  return checked.ok ? null : checked.problems;
};

test('what was typed becomes a lap that the server takes', () => {
  expect(checkTypedLap({ ...typed, name: ' Ada  L. ', resets: '' }, nowMs)).toEqual({
    ok: true,
    lap: { name: 'Ada L.', country: 'GB', timeMs: 9_123, resets: 0, racedAt: '2026-11-29T14:00:00.000Z' },
  });
});

test('each field says for itself what is wrong', () => {
  expect(problemsOf({ name: ' ', time: '', resets: '-1', racedAtMs: NaN })).toEqual({
    name: 'name-missing',
    time: 'time-missing',
    resets: 'resets-out-of-range',
    racedAt: 'moment-unreadable',
  });
  expect(problemsOf({ name: 'x'.repeat(41) })).toEqual({ name: 'name-too-long' });
});

test('a clock that is some minutes fast is no reason to refuse, tomorrow is', () => {
  expect(problemsOf({ racedAtMs: nowMs + 5 * 60_000 })).toBeNull();
  expect(problemsOf({ racedAtMs: nowMs + 86_400_000 })).toEqual({ racedAt: 'moment-in-future' });
});

test('resets and time are taken in digits of any script', () => {
  const checked = checkTypedLap({ ...typed, time: '９．１２３', resets: '٢' }, nowMs);
  expect(checked).toMatchObject({ ok: true, lap: { timeMs: 9_123, resets: 2 } });
});

test('a name of nothing but unseen marks is missing', () => {
  expect(problemsOf({ name: '\ufeff\u200b ' })).toEqual({ name: 'name-missing' });
});
