import { expect, test } from 'vitest';
import { LAP_FLAGS } from '@/domain/race/contract/lap-values';
import { RACE_STATES } from '@/domain/race/contract/rules';
import { decidedLately } from './decided-lately';
import { sayState } from './decision-words';
import { flagWords } from './flag-words';
import { rejectionReasons } from './rejection-reasons';
import { stateChanges } from './state-change';

test('every flag is explained, with the figures of the race where they are known', () => {
  for (const flag of LAP_FLAGS) expect(flagWords(flag, null).why).toMatch(/^[A-Z].{30,}\.$/);
  const rules = { plausibleFromMs: 7_000, maxResetsPerLap: 5 };
  expect(flagWords('faster-than-plausible', rules).why).toContain('00:07.000');
  expect(flagWords('too-many-resets', rules).why).toContain('(5)');
  expect(flagWords('faster-than-plausible', null).why).toContain('Faster than plausible here');
});

test('the reason that fits a flag comes first, and none is left out', () => {
  expect(rejectionReasons([])[0]).toBe('The time is not what the timekeeper has');
  expect(rejectionReasons(['duplicate'])[0]).toBe('Entered twice');
  expect(rejectionReasons(['duplicate']).toSorted()).toEqual(rejectionReasons([]).toSorted());
});

test('from every state the race can go on, and going back asks for a reason', () => {
  const goes = RACE_STATES.map((state) =>
    stateChanges(state, 0).map(({ to, needsReason }) => `${to}${needsReason ? ' with a reason' : ''}`),
  );
  expect(goes).toEqual([['open'], ['closed'], ['final', 'open with a reason'], ['closed with a reason']]);
});

test('closing and finalising say how many laps still wait, and what becomes of them', () => {
  expect(stateChanges('open', 7)[0]!.effect).toContain('7 laps still wait: you can go on deciding after closing.');
  expect(stateChanges('closed', 1)[0]!.effect).toContain('1 lap still waits and will not count: decide it first.');
  expect(stateChanges('closed', 0)[0]!.effect).toContain('No lap waits.');
});

test('what became of a lap elsewhere is said with who, when and why', () => {
  const lap = { timeMs: 9_321, resets: 1 } as const;
  const decision = { by: 'Bo', at: '2026-11-24T14:02:00Z', reason: 'Entered twice' };
  const show = (at: string) => at.slice(11, 16);
  expect(sayState({ ...lap, status: 'rejected', decision }, show)).toBe(
    'Bo rejected it at 14:02. Reason: “Entered twice”.',
  );
  expect(sayState({ ...lap, status: 'verified' }, show)).toBe('It is verified now.');
  expect(sayState({ ...lap, status: 'withdrawn' }, show)).toBe('Its racer has withdrawn it.');
  expect(sayState({ ...lap, status: 'waiting' }, show)).toContain('waits for a decision: 00:09.321, 1 reset.');
});

test('what was decided last is listed once, the latest first', () => {
  const at = '2026-11-24T10:00:00.000Z';
  const fact = (seq: number, action: 'verified' | 'reconsidered' | 'withdrawn', lapId: string) => ({
    seq,
    at,
    actor: 'Bo',
    action,
    lapId,
  });
  const facts = [
    fact(5, 'verified', 'b'),
    fact(4, 'withdrawn', 'c'),
    fact(3, 'verified', 'a'),
    fact(2, 'reconsidered', 'b'),
    fact(1, 'verified', 'b'),
  ];
  expect(decidedLately(facts)).toEqual(['b', 'a']);
});
