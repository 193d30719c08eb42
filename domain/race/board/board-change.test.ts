import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WATCHED_ROWS, type Board, type BoardChange } from '@/domain/race/contract/board';
import { boardChangeSchema } from '@/domain/race/contract/board-schema';
import { applyChange, changeOf, rankRows, topOf } from './board-change';
import { applyFact, boardOf, createLedger, rowsOf, versionOf, type Ledger } from '@/domain/race/ledger/ledger';
import { makeHistory, STEP_LENGTH, type Step } from '@/domain/race/testing/make-history';
import { AVERAGE_OF_THREE, makeRace, RULES, second } from '@/domain/race/testing/make-race';

const fresh = (ledger: Ledger, limit = WATCHED_ROWS): Board => boardOf(ledger, { asOf: second(0), limit })!;

/** A race in which a lap can arrive; `arrive` gives the racers that it changed. */
function startRace() {
  const race = makeRace();
  return { ...race, arrive: (name: string, timeMs: number) => [race.lap(race.enter(name, timeMs)).racerId] };
}

/** The server's side of a stream: each call gives the next change, as it comes out of its JSON. */
function stream(ledger: Ledger) {
  let before = { version: versionOf(ledger), top: topOf(ledger) };
  return (changed: Iterable<string>): BoardChange => {
    const change = changeOf(ledger, before, changed);
    before = { version: versionOf(ledger), top: topOf(ledger) };
    return boardChangeSchema.parse(JSON.parse(JSON.stringify(change)));
  };
}

/** Steps that bring this many racers onto the board, each tied with many others. Some are beyond the first rows. */
const crowd = (racers: number): Step[] =>
  Array.from({ length: 3 * racers }, (_, index) => {
    const racer = Math.floor(index / 3);
    return [0, racer, racer % 5, racer % 3, 0, index % 3, 1];
  });

const step = fc.array(fc.nat(9_999), { minLength: STEP_LENGTH, maxLength: STEP_LENGTH });
const steps = fc.noBias(fc.array(step, { minLength: 1, maxLength: 120, size: 'max' }));

test.each([
  ['best lap', RULES],
  ['average of three', { ...RULES, ...AVERAGE_OF_THREE }],
])('ranked by %s, a board that is brought up to date by changes is the board of that version', (_, rules) => {
  fc.assert(
    fc.property(steps, fc.integer({ min: 95, max: 125 }), fc.integer({ min: 1, max: 9 }), (each, racers, together) => {
      const facts = makeHistory([...crowd(racers), ...each], racers);
      const ledger = createLedger('cup', rules, 'open');
      for (const fact of facts.splice(0, 3 * racers)) applyFact(ledger, fact);
      const send = stream(ledger);
      let board = fresh(ledger);
      while (facts.length > 0) {
        board = applyChange(board, send(facts.splice(0, together).flatMap((fact) => applyFact(ledger, fact).changed)));
        const now = fresh(ledger);
        expect(board.rows.slice(0, WATCHED_ROWS)).toEqual(now.rows);
        expect({ ...board, rows: [], next: null }).toEqual({ ...now, rows: [], next: null });
        // Beyond the first rows it has no holes either, and the rest begins where `next` says.
        expect(board.rows).toEqual(fresh(ledger, board.rows.length).rows);
        const rest = board.next === null ? [] : rowsOf(ledger, { limit: Infinity, after: board.next })!.rows;
        expect(board.rows.length + rest.length).toBe(board.totals.racers);
      }
    }),
    { numRuns: 25 },
  );
});

test('a row comes in from beyond the edge when one before it leaves', () => {
  const { ledger, withdraw, enter } = makeRace();
  const first = enter('Leader', 1_000);
  for (let racer = 0; racer < 105; racer += 1) enter(`R${racer}`, 9_000 + racer);
  const send = stream(ledger);
  const board = fresh(ledger);
  const change = send(withdraw(first));
  expect(change.remove).toEqual(['racer-leader']);
  expect(change.upsert.map(({ name, rank }) => [name, rank])).toEqual([['R99', 100]]);
  const after = applyChange(board, change);
  expect(after.rows.map(({ rank }) => rank)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
  expect(rowsOf(ledger, { limit: 9, after: after.next! })?.rows[0]?.name).toBe('R100');
});

test('rows that were paged in stay, and go to the next page when they fall behind it', () => {
  const { ledger, arrive, enter, reject } = startRace();
  for (let racer = 0; racer < 199; racer += 1) enter(`R${racer}`, 9_000 + racer);
  const better = enter('R199', 9_120);
  enter('R199', 9_900);
  const send = stream(ledger);
  const board = fresh(ledger, 150);
  const faster = applyChange(board, send(arrive('R140', 9_101)));
  expect(faster.rows).toEqual(fresh(ledger, 150).rows);
  const fallen = applyChange(faster, send(reject(better)));
  expect(fallen.rows).toEqual(fresh(ledger, 149).rows);
  expect(rowsOf(ledger, { limit: 1, after: fallen.next! })?.rows[0]?.name).toBe('R149');
});

test('a row far beyond what the phone has does not make a hole', () => {
  const { ledger, arrive, enter } = startRace();
  for (let racer = 0; racer < 150; racer += 1) enter(`R${racer}`, 9_000 + racer);
  const send = stream(ledger);
  const board = fresh(ledger);
  const change = send(arrive('Late', 20_000));
  expect(change.upsert.map(({ rank }) => rank)).toEqual([151]);
  expect(applyChange(board, change).rows).toEqual(board.rows);
});

test('a small board grows to more than the first rows without a page being fetched', () => {
  const { ledger, arrive } = startRace();
  const send = stream(ledger);
  let board = fresh(ledger);
  for (let racer = 0; racer < 120; racer += 1) board = applyChange(board, send(arrive(`R${racer}`, 9_000 - racer)));
  expect(board.next).toBeNull();
  expect(board.rows).toEqual(fresh(ledger, 120).rows);
});

test('a board that has everybody says so when the last page is gone', () => {
  const { ledger, enter, withdraw } = startRace();
  const lapIds = Array.from({ length: 101 }, (_, racer) => enter(`R${racer}`, 9_000 + racer));
  const send = stream(ledger);
  const board = fresh(ledger);
  expect(board.next).not.toBeNull();
  expect(applyChange(board, send(withdraw(lapIds[3]!)))).toEqual(fresh(ledger));
});

test('a change that the board has already changes nothing', () => {
  const { ledger, arrive } = startRace();
  const send = stream(ledger);
  const board = fresh(ledger);
  const change = send(arrive('Ada', 9_000));
  const after = applyChange(board, change);
  expect(applyChange(after, change)).toBe(after);
});

test('rows that did not move stay the same objects, so that a page draws only what changed', () => {
  const { ledger, arrive, enter } = startRace();
  for (const [index, name] of ['Ada', 'Bob', 'Cleo'].entries()) enter(name, 9_000 + index);
  const send = stream(ledger);
  const board = fresh(ledger);
  const { rows } = applyChange(board, send(arrive('Dan', 9_001)));
  expect(rows.map((row) => board.rows.includes(row))).toEqual([true, true, false, false]);
});

test('rows are sorted and ranked by the rule, whatever ranks they had', () => {
  const race = makeRace();
  for (const [name, timeMs] of Object.entries({ Ada: 9_000, Bob: 9_000, Cleo: 9_100 })) race.enter(name, timeMs);
  race.enter('Dan', 9_000, { status: 'waiting' });
  const shuffled = race.rows().map((row) => ({ ...row, rank: 7 }));
  expect(rankRows(shuffled.reverse())).toEqual(race.rows());
  expect(rankRows([])).toEqual([]);
});
