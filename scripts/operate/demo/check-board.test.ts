import { expect, test } from 'vitest';
import type { Fact } from '@/domain/race/contract/fact';
import { applyFact, boardOf, createLedger } from '@/domain/race/ledger/ledger';
import { makeRace } from '@/server/testing/make-keeper';
import { compareBoard, compareLog } from './check-board';
import { createTally } from './tally';

const rules = makeRace('day').race.rules!;
const at = '2026-11-24T10:00:00.000Z';
const [one, two] = ['01890a5d-ac96-774b-bcce-b302099a8051', '01890a5d-ac96-774b-bcce-b302099a8052'];

function submitted(seq: number, lapId: string, timeMs: number): Fact {
  const racer = { racerId: `racer-${timeMs}`, name: `Demo ${timeMs}`, country: null };
  const lap = { ...racer, timeMs, resets: 0, finished: true, racedAt: at, run: null, flags: [] };
  return {
    seq,
    at,
    actor: 'attendee',
    action: 'submitted',
    lapId,
    after: { ...lap, source: 'attendee', status: 'waiting' },
  };
}

const facts: Fact[] = [
  submitted(1, one, 9_000),
  submitted(2, two, 8_000),
  { seq: 3, at, actor: 'Demo official', action: 'verified', lapId: one },
];

function boardAfter(log: readonly Fact[]) {
  const ledger = createLedger('day', rules, 'open');
  for (const fact of log) applyFact(ledger, fact);
  return boardOf(ledger, { asOf: at, limit: 1_000 })!;
}

function tallied() {
  const tally = createTally();
  tally.laps.set(one, { timeMs: 9_000, resets: 0 }).set(two, { timeMs: 8_000, resets: 0 });
  return { ...tally, verified: 1 };
}

test('a board that is the fold of the log agrees', () => {
  expect(compareBoard(boardAfter(facts), facts, rules)).toEqual([]);
});

test('a board with another result, another place, a racer too few or other totals is told apart', () => {
  const board = boardAfter(facts);
  const [first, ...others] = board.rows;
  const differs = (change: Partial<typeof board>) => compareBoard({ ...board, ...change }, facts, rules).join('\n');
  expect(differs({ rows: [{ ...first!, resultMs: 8_999 }, ...others] })).toContain('Demo 9000: ');
  expect(differs({ rows: board.rows.toReversed() })).toContain('place 1 is not Demo 9000');
  expect(differs({ rows: [first!] })).toContain('2 racers, but the server has 1');
  expect(differs({ totals: { ...board.totals, laps: 3 } })).toContain('totals: ');
});

test('a log with every acknowledged lap and decision once agrees, whatever others did meanwhile', () => {
  const others: Fact[] = [
    submitted(4, '01890a5d-ac96-774b-bcce-b302099a8053', 7_000),
    { seq: 5, at, actor: 'Bo', action: 'verified', lapId: two },
  ];
  expect(compareLog([...facts, ...others], tallied(), 'Demo official')).toEqual([]);
});

test('a lap that is lost, counted twice or changed is reported, and so is a lost decision', () => {
  const differs = (log: Fact[]) => compareLog(log, tallied(), 'Demo official').join('\n');
  expect(differs(facts.slice(1))).toContain(`the log has lap ${one} 0 times`);
  expect(differs([...facts, submitted(4, one, 9_000)])).toContain(`the log has lap ${one} 2 times`);
  expect(differs([submitted(1, one, 9_001), ...facts.slice(1)])).toContain('with another result');
  expect(differs(facts.slice(0, 2))).toContain('1 × verified acknowledged, but the log has 0');
});
