import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fact } from '@/domain/race/contract/fact';
import { applyFact, createLedger, rowsOf, totalsOf, waitingOf, type Ledger } from './ledger';
import type { RaceRules } from '@/domain/race/contract/rules';
import { AVERAGE_OF_THREE, lapIdOf, RULES, second } from '@/domain/race/testing/make-race';
import { makeHistory, STEP_LENGTH } from '@/domain/race/testing/make-history';
import { referenceRows, referenceTotals } from '@/domain/race/testing/reference-rows';

const RACERS = 5;
/** Few runs, as each is a race of about 60 facts. */
const RUNS = { numRuns: 40 };
const step = fc.array(fc.nat(9_999), { minLength: STEP_LENGTH, maxLength: STEP_LENGTH });
// Long, and without a bias towards small numbers, so that windows of laps form and break.
const history = fc.noBias(fc.array(step, { maxLength: 120, size: 'max' })).map((steps) => makeHistory(steps, RACERS));
const RANKINGS: [string, RaceRules][] = [
  ['best lap', RULES],
  ['average of three', { ...RULES, ...AVERAGE_OF_THREE }],
  ['average of two, any resets', { ...RULES, ranking: 'best-average', averageOf: 2, maxResetsPerLap: null }],
];

const fold = (facts: readonly Fact[], rules: RaceRules, ledger = createLedger('cup', rules, 'open')) => {
  for (const fact of facts) applyFact(ledger, fact);
  return ledger;
};
const rowsIn = (ledger: Ledger) => rowsOf(ledger, { limit: Infinity })?.rows;
const all = (ledger: Ledger) => ({
  rows: rowsIn(ledger),
  totals: totalsOf(ledger),
  waiting: waitingOf(ledger, { order: 'oldest', limit: Infinity }),
});
const numbered = (facts: readonly Fact[]): Fact[] => facts.map((fact, index) => ({ ...fact, seq: index + 1 }));

describe.each(RANKINGS)('ranked by %s', (_, rules) => {
  test('folding fact by fact gives, at every fact, what sorting all laps from scratch gives', () => {
    fc.assert(
      fc.property(history, (facts) => {
        const ledger = createLedger('cup', rules, 'open');
        facts.forEach((fact, index) => {
          applyFact(ledger, fact);
          const told = facts.slice(0, index + 1);
          expect(rowsIn(ledger)).toEqual(referenceRows(told, rules));
          expect(totalsOf(ledger)).toEqual(referenceTotals(told));
        });
      }),
      RUNS,
    );
  });

  test('folding on is the same as folding all at once', () => {
    fc.assert(
      fc.property(history, fc.nat(120), (facts, at) => {
        const first = fold(facts.slice(0, at), rules);
        rowsIn(first);
        expect(all(fold(facts.slice(at), rules, first))).toEqual(all(fold(facts, rules)));
      }),
      RUNS,
    );
  });

  test('a replay of any part of the log changes nothing', () => {
    fc.assert(
      fc.property(history, fc.nat(120), (facts, at) => {
        const ledger = fold(facts, rules);
        const before = all(ledger);
        for (const fact of facts.slice(0, at)) expect(applyFact(ledger, fact)).toEqual({ changed: [] });
        expect(all(ledger)).toEqual(before);
      }),
      RUNS,
    );
  });

  test('rows change only for the racers that a fact names as changed, but for their ranks', () => {
    fc.assert(
      fc.property(history, (facts) => {
        const ledger = createLedger('cup', rules, 'open');
        for (const fact of facts) {
          const before = new Map(rowsIn(ledger)?.map((row) => [row.racerId, row]));
          const { changed } = applyFact(ledger, fact);
          const after = new Map(rowsIn(ledger)?.map((row) => [row.racerId, row]));
          for (const racerId of new Set([...before.keys(), ...after.keys()]))
            if (!changed.includes(racerId))
              expect({ ...after.get(racerId), rank: 0 }).toEqual({ ...before.get(racerId), rank: 0 });
        }
      }),
      RUNS,
    );
  });

  test('the order in which laps of several racers arrive does not change the ranking', () => {
    const laps = history.map((facts) => facts.filter(({ action }) => action === 'submitted'));
    fc.assert(
      fc.property(
        laps.chain((facts) => fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length }))),
        ([facts, shuffled]) => {
          expect(rowsIn(fold(numbered(shuffled), rules))).toEqual(rowsIn(fold(numbered(facts), rules)));
        },
      ),
      RUNS,
    );
  });

  test('taking a new lap back, or rejecting it, brings the former board back', () => {
    fc.assert(
      fc.property(history, step, fc.constantFrom('withdrawn', 'rejected'), (facts, [, ...rest], action) => {
        const ledger = fold(facts, rules);
        const before = { rows: rowsIn(ledger), totals: totalsOf(ledger) };
        const [submission] = makeHistory([[0, ...rest]], RACERS);
        const lapId = lapIdOf(9_999);
        const next = facts.length + 1;
        applyFact(ledger, { ...submission, seq: next, lapId } as Fact);
        const about = { seq: next + 1, at: second(0), actor: 'Olive', lapId, reason: 'Cut' };
        applyFact(ledger, { ...about, action });
        expect({ rows: rowsIn(ledger), totals: totalsOf(ledger) }).toEqual(before);
      }),
      RUNS,
    );
  });

  test('a waiting lap, once verified, takes the rank that was foretold', () => {
    fc.assert(
      fc.property(history, fc.nat(99), (facts, which) => {
        const ledger = fold(facts, rules);
        const waiting = waitingOf(ledger, { order: 'newest', limit: Infinity });
        const lap = waiting[which % Math.max(1, waiting.length)];
        if (!lap) return;
        applyFact(ledger, { seq: facts.length + 1, at: second(0), actor: 'O', action: 'verified', lapId: lap.id });
        const row = rowsIn(ledger)?.find(({ racerId }) => racerId === lap.racerId);
        if (lap.wouldRank !== null) expect(row?.rank).toBe(lap.wouldRank);
        else if (lap.finished && lap.resets <= (rules.maxResetsPerLap ?? Infinity)) expect(row?.rank).toBeNull();
      }),
      RUNS,
    );
  });
});
