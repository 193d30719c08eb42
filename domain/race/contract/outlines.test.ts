import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { changedWithin, wayThrough } from '@/domain/testing/change-within';
import * as answers from './answer-outlines';
import { isBoard, isBoardChange, isShortChange } from './board-outline';
import { boardChangeSchema, boardSchema, shortChangeSchema } from './board-schema';
import { namesToJudgeSchema } from './name-requests';
import { isNamesToJudge } from './names-outline';
import { isFact } from './fact-outline';
import { factSchema } from './fact';
import { isLap } from './lap-outline';
import { lapSchema } from './lap-schema';
import { applyFact, boardOf, createLedger, lapOf, rowsOf, topProgress } from '@/domain/race/ledger/ledger';
import type { Guard } from '@/domain/outline';
import { isProblem } from './problem-outline';
import * as schemas from './requests';
import { makeHistory, STEP_LENGTH } from '@/domain/race/testing/make-history';
import { lapIdOf, RULES, second } from '@/domain/race/testing/make-race';

/* The outlines of the phone against the schemas of the server: the phone accepts all that the server may send. */

const history = fc
  .array(fc.array(fc.nat(10_000), { minLength: STEP_LENGTH, maxLength: STEP_LENGTH }), { minLength: 1, maxLength: 25 })
  .map((steps) => makeHistory(steps, 4));

const ledgers = history.map((facts) => {
  const ledger = createLedger('cup', RULES, 'open');
  for (const fact of facts) applyFact(ledger, fact);
  return { ledger, facts };
});

const words = { title: 'No', status: 409, detail: 'No.', code: 'changed-meanwhile', field: 'x', missing: 'lap' };
const problem = { type: 'urn:daypass:problem:changed-meanwhile', ...words };
const decision = { by: 'Olive', at: second(1), reason: 'Cut' };
const claims = [{ lapId: lapIdOf(1), desk: 'x', by: 'Olive' }];
const summary = { slug: 'cup', name: 'Cup', state: 'open', ranking: 'best-lap', opens: second(0), closes: null };

const samples = ledgers.map(({ ledger, facts }) => {
  const lap = { ...lapOf(ledger, lapIdOf(1))!, decision };
  const board = boardOf(ledger, { asOf: second(99), limit: 10 })!;
  const { version, waiting, totals, state, rows } = board;
  const racer = rowsOf(ledger, { limit: 1 })!.rows[0] ?? anyRow;
  return {
    lap,
    board,
    change: { version, upsert: rows, remove: ['x'], waiting, totals, state },
    short: {
      ...{ version, since: 0, upsert: rows, remove: [], totals, state },
      waitingChange: { list: [...waiting, [0, 1]], ranks: [[0, null]] },
    },
    fact: facts.at(-1)!,
    log: { log: facts, next: 3 },
    racer: { racer, laps: [lap] },
    progress: { race: 'cup', version, racers: topProgress(ledger, 10) },
    races: { races: [{ ...summary, racers: 1, laps: 2 }] },
    session: { official: { name: 'Olive', role: 'official' as const }, expiresAt: second(9) },
    queue: { laps: [{ ...lap, wouldRank: 2 }], total: 1, claims },
    claimed: { isHeld: true, claims },
    invited: {
      invitation: { name: 'Bo', role: 'official' as const, isKnown: false, code: 'A-B', expiresAt: second(9) },
    },
    problem: { ...problem, lap, waiting: 2 },
    names: { names: [{ racerId: 'x', name: 'Rin', country: 'NL', isHidden: true, reports: 2, reportedAt: second(3) }] },
  };
});

const anyRow = {
  ...{ racerId: 'r', name: 'Ada', country: null, rank: null, resultMs: null, bestMs: null },
  ...{ laps: 1, resets: 0, achievedAt: null },
};

const kinds = () =>
  [
    ['lap', lapSchema, isLap],
    ['board', boardSchema, isBoard],
    ['change', boardChangeSchema, isBoardChange],
    ['short', shortChangeSchema, isShortChange],
    ['fact', factSchema, isFact],
    ['log', schemas.logPageSchema, answers.isLogPage],
    ['racer', schemas.racerPageSchema, answers.isRacerPage],
    ['progress', schemas.progressSchema, answers.isProgress],
    ['races', schemas.racesSchema, answers.isRaces],
    ['session', schemas.deskSessionSchema, answers.isDeskSession],
    ['queue', schemas.queueSchema, answers.isQueue],
    ['names', namesToJudgeSchema, isNamesToJudge],
    ['claimed', schemas.claimedSchema, answers.isClaimed],
    ['invited', schemas.invitedSchema, answers.isInvited],
    ['problem', schemas.problemSchema, isProblem],
  ] as const satisfies [string, z.ZodType, Guard<unknown>][];

const odd = fc.constantFrom<unknown>(
  ...[undefined, null, '', 'x', 'NL', 0, 1, -1, 1.5, true, [], {}],
  ...[second(3), '2026-11-30T10:00Z', lapIdOf(7), 'waiting', 'verified', 'open', 'final', 'gate', ['clock-skew']],
);

test.each(kinds())('whatever the schema of a %s takes, its outline takes', (kind, schema, isRight) => {
  fc.assert(
    fc.property(samples, wayThrough, odd, (all, way, by) => {
      expect(schema.safeParse(all[kind]).error).toBeUndefined();
      expect(isRight(all[kind])).toBe(true);
      const other = changedWithin(all[kind], way, by);
      if (schema.safeParse(other).success) expect(isRight(other)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test.each(kinds())('what is no %s is refused', (kind, schema, isRight) => {
  const [all] = fc.sample(samples, { numRuns: 1, seed: 1 });
  const sample = all![kind];
  for (const other of [null, undefined, [], [sample], {}, '', '<html>', 7, { login: 'please' }])
    expect(isRight(other)).toBe(false);
  for (const key of Object.keys(sample)) {
    const without: unknown = { ...sample, [key]: undefined };
    expect(isRight(without), key).toBe(schema.safeParse(without).success);
  }
});

test('a moment that cannot be shown, and a word that nobody knows, are refused deep inside too', () => {
  const [all] = fc.sample(samples, { numRuns: 1, seed: 1 });
  const { lap, racer } = all!;
  expect(answers.isRacerPage({ ...racer, laps: [{ ...lap, racedAt: 'yesterday' }] })).toBe(false);
  expect(answers.isRacerPage({ ...racer, laps: [{ ...lap, status: 'lost' }] })).toBe(false);
  expect(answers.isRacerPage({ ...racer, laps: [{ ...lap, decision: { ...decision, at: 'soon' } }] })).toBe(false);
});
