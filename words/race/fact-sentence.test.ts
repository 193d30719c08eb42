import { expect, test } from 'vitest';
import type { EnteredLap, Fact } from '@/domain/race/contract/fact';
import { factSentence } from './fact-sentence';

const base = { seq: 1, at: '2026-11-29T14:02:00.000Z', actor: 'Ana', lapId: '0193a3a0-0000-7000-8000-000000000001' };
const ada = { name: 'Ada', timeMs: 9_123 };
const entered: EnteredLap = {
  ...{ name: 'Ada', country: 'GB', racerId: 'ada', timeMs: 9_123, resets: 0, finished: true },
  ...{ racedAt: base.at, run: null, source: 'attendee', flags: [], status: 'waiting' },
};
const say = (fact: Partial<Fact>, about: typeof ada | null = ada) =>
  factSentence({ ...base, ...(about && { about }), ...fact } as Fact);

test('a lap is sent, entered or recorded, with its resets', () => {
  expect(say({ action: 'submitted', after: entered })).toBe('Ada sent a lap of 00:09.123.');
  expect(say({ action: 'submitted', after: { ...entered, resets: 1, finished: false } })).toBe(
    'Ada sent a lap of 00:09.123 (DNF) with 1 reset.',
  );
  expect(say({ action: 'submitted', after: { ...entered, status: 'verified' } })).toBe(
    'Ada sent a lap of 00:09.123. It counts at once.',
  );
  expect(say({ action: 'submitted', after: { ...entered, source: 'official', resets: 2 } })).toBe(
    "Ana entered Ada's lap 00:09.123 with 2 resets.",
  );
  expect(say({ action: 'submitted', actor: 'Gate 1', after: { ...entered, source: 'gate' } })).toBe(
    "Gate 1 recorded Ada's lap 00:09.123.",
  );
});

test('a decision names the official, the lap and the reason', () => {
  expect(say({ action: 'verified' })).toBe("Ana verified Ada's lap 00:09.123.");
  expect(say({ action: 'rejected', reason: 'Short cut at the tight bend' })).toBe(
    "Ana rejected Ada's lap 00:09.123: Short cut at the tight bend.",
  );
  expect(say({ action: 'reconsidered', reason: 'The video shows it!' })).toBe(
    "Ana took back the decision on Ada's lap 00:09.123: The video shows it!",
  );
});

test('a lap that is not known here is still a lap', () => {
  expect(say({ action: 'verified' }, null)).toBe('Ana verified a lap.');
  expect(say({ action: 'withdrawn' }, null)).toBe('A racer took back a lap.');
  expect(say({ action: 'withdrawn' })).toBe('Ada took back the lap 00:09.123.');
});

test('a correction tells what it was before', () => {
  const reason = 'Typing mistake';
  const correct = (before: object, after: object) => say({ action: 'corrected', reason, before, after });
  expect(correct({ timeMs: 19_123, resets: 0 }, { timeMs: 9_123, resets: 2 })).toBe(
    "Ana corrected Ada's lap 00:09.123, time from 00:19.123 to 00:09.123, resets from 0 to 2: Typing mistake.",
  );
  expect(correct({ name: 'Adda', country: null }, { name: 'Ada', country: 'GB' })).toMatch(/, racer from Adda to Ada:/);
  expect(correct({ country: null }, { country: 'GB' })).toMatch(/, country from none to GB:/);
});

test('the course of the race is told as what was done', () => {
  const change = (before: string, after: string, actor = 'Ana', reason?: string) =>
    say({
      action: 'state-changed',
      actor,
      before: { state: before },
      after: { state: after },
      reason,
    } as Partial<Fact>);
  expect(change('scheduled', 'open', 'schedule')).toBe('The race opened as announced.');
  expect(change('open', 'closed', 'schedule')).toBe('The race closed as announced.');
  expect(change('scheduled', 'open')).toBe('Ana opened the race.');
  expect(change('closed', 'open', 'Ana', 'Half an hour more')).toBe('Ana reopened the race: Half an hour more.');
  expect(change('open', 'closed')).toBe('Ana closed the race.');
  expect(change('closed', 'final')).toBe('Ana made final the result of the race.');
  expect(change('final', 'closed', 'Ana', 'A protest')).toBe('Ana took back the final result of the race: A protest.');
});

test('racers are renamed and merged', () => {
  const reason = 'Same person';
  const before = { name: 'Adda', country: null };
  expect(say({ action: 'renamed', racerId: 'x', reason, before, after: { name: 'Ada', country: 'GB' } })).toBe(
    'Ana changed Adda to Ada (GB): Same person.',
  );
  expect(say({ action: 'merged', racerId: 'x', reason, before, after: { racerId: 'y', ...before, name: 'Ada' } })).toBe(
    'Ana gave all laps of Adda to Ada: Same person.',
  );
});

test('a name that is hidden or shown is told without the name', () => {
  expect(say({ action: 'name-hidden', racerId: 'x', reason: 'Rude' })).toBe('Ana hid the name of a racer: Rude.');
  expect(say({ action: 'name-shown', racerId: 'x' })).toBe('Ana had the name of a racer shown.');
});

test('a correction says that there was no country before, or is none now', () => {
  const correct = (before: object, after: object) => say({ action: 'corrected', reason: 'Wrong flag', before, after });
  expect(correct({ country: 'GB' }, { country: 'FR' })).toMatch(/, country from GB to FR:/);
  expect(correct({ country: 'GB' }, { country: null })).toMatch(/, country from GB to none:/);
  expect(correct({}, {})).toBe("Ana corrected Ada's lap 00:09.123, nothing changed: Wrong flag.");
});

test('a lap that was corrected to another racer names who has it now', () => {
  const fact: Partial<Fact> = { action: 'corrected', reason: 'Wrong racer', before: {}, after: { name: 'Bob' } };
  expect(say(fact)).toMatch(/, racer from another to Bob:/);
});

test('the opening of a race that is taken back is told', () => {
  const fact = { action: 'state-changed', before: { state: 'open' }, after: { state: 'scheduled' } } as Partial<Fact>;
  expect(say(fact)).toBe('Ana took back the opening of the race.');
});
