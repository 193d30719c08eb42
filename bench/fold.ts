import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { changeOf, topOf } from '@/domain/race/board/board-change';
import type { Fact } from '@/domain/race/contract/fact';
import { applyFact, createLedger, rowOf, type Ledger } from '@/domain/race/ledger/ledger';
import { FOLD_RULES, foldLog, type FoldLog } from './fold-log';
import { RESULTS } from './results';
import { table } from './table';

const SIZES = [1_000, 100_000] as const;
const LAPS_EACH = 3;
/** How many facts a round has: so few that the small board stays about as small as it was. */
const FACTS = 500;
const ROUNDS = 21;

type Side = { racers: number; ledger: Ledger; log: FoldLog; bytesEach: number; buildUs: number };
type Work = (side: Side, fact: Fact) => void;

/** What is measured for each fact, on a small and a large board in turns. */
const WORK: Record<string, Work> = {
  'one fact': ({ ledger }, fact) => void applyFact(ledger, fact),
  'one fact, and the row with its rank': ({ ledger }, fact) => {
    for (const racerId of applyFact(ledger, fact).changed) rowOf(ledger, racerId);
  },
  'one fact, and what watchers are told': ({ ledger }, fact) => {
    const before = { version: ledger.version, top: topOf(ledger) };
    changeOf(ledger, before, applyFact(ledger, fact).changed);
  },
};

/** Measures the fold of facts in processor time, which other programs on the machine disturb least. */
export function measureFold(): void {
  console.log(`\n## fold: boards of ${SIZES.map((size) => size.toLocaleString('en')).join(' and ')} racers\n`);
  const collect = garbageCollector();
  warmUp(collect);
  const sides = SIZES.map((racers) => startBoard(racers, collect));
  const results = Object.entries(WORK).map(([name, work]) => ({ name, us: inTurns(sides, work) }));
  const rows = results.map(({ name, us }) => {
    const medians = us.map(median);
    return [`${name}, µs`, ...us.map(showRounds), (medians[1]! / medians[0]!).toFixed(2)];
  });
  rows.push(
    ratioRow('a fact while the board is built, µs', 2, sides, ({ buildUs }) => buildUs),
    ratioRow(`memory of a racer with ${LAPS_EACH} laps, bytes`, 0, sides, ({ bytesEach }) => bytesEach),
  );
  console.log(table(['', ...SIZES.map((size) => `${size.toLocaleString('en')} racers`), 'ratio'], rows));
  const built = sides.map(({ racers, bytesEach, buildUs }) => ({ racers, bytesEach, buildUs }));
  writeFileSync(join(RESULTS, 'fold.json'), JSON.stringify({ built, results }, null, 1));
}

/** Runs everything once, so that compiling counts as neither time nor memory of a board. */
function warmUp(collect: () => void): void {
  const side = startBoard(10_000, collect);
  for (const work of Object.values(WORK)) inTurns([side], work);
}

function ratioRow(name: string, digits: number, sides: Side[], valueOf: (side: Side) => number): string[] {
  const values = sides.map(valueOf);
  return [name, ...values.map((value) => value.toFixed(digits)), (values[1]! / values[0]!).toFixed(2)];
}

function startBoard(racers: number, collect: () => void): Side {
  collect();
  collect();
  const heapBefore = process.memoryUsage().heapUsed;
  const log = foldLog(racers, 7);
  const ledger = createLedger('bench', FOLD_RULES, 'open');
  let spentUs = 0;
  for (let lap = 0; lap < LAPS_EACH; lap += 1)
    for (let racer = 1; racer <= racers; racer += FACTS) {
      const facts = Array.from({ length: FACTS }, (_, index) => log.enter(racer + index));
      spentUs += processorUs(() => facts.forEach((fact) => applyFact(ledger, fact)));
    }
  collect();
  const bytesEach = (process.memoryUsage().heapUsed - heapBefore) / racers;
  return { racers, ledger, log, bytesEach, buildUs: spentUs / racers / LAPS_EACH };
}

/** Microseconds for each fact, of each side in each round. */
function inTurns(sides: Side[], work: Work): number[][] {
  const us: number[][] = sides.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [index, side] of sides.entries()) {
      const facts = Array.from({ length: FACTS }, () => side.log.next());
      us[index]!.push(processorUs(() => facts.forEach((fact) => work(side, fact))) / FACTS);
    }
  return us;
}

function processorUs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;

const showRounds = (values: number[]) =>
  `${median(values).toFixed(2)} (${Math.min(...values).toFixed(2)}-${Math.max(...values).toFixed(2)})`;
