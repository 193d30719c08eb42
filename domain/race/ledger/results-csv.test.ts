import { expect, test } from 'vitest';
import { RESULT_COLUMNS, resultsCsv } from './results-csv';
import { AVERAGE_OF_THREE, makeRace, runIdOf, second } from '@/domain/race/testing/make-race';

const linesOf = (race: ReturnType<typeof makeRace>) => resultsCsv(race.ledger).slice(1).split('\r\n');

test('the file of an empty race is its columns', () => {
  expect(resultsCsv(makeRace().ledger)).toBe(`\ufeff${RESULT_COLUMNS.join(',')}\r\n`);
});

test('a line tells rank, name, country, times in both forms, laps, resets, moment and id, in the order of the board', () => {
  const race = makeRace();
  race.enter('Bob', 9_500, { status: 'waiting' });
  race.enter('Ada', 9_123, { country: 'NL', resets: 2, racedAt: second(5) });
  expect(linesOf(race)).toEqual([
    'rank,name,country,result,result_ms,best,best_ms,laps,resets,achieved_at,racer_id,result_seconds,best_seconds',
    '1,Ada,NL,00:09.123,9123,00:09.123,9123,1,2,2026-11-30T09:00:05.000Z,racer-ada,9.123,9.123',
    ',Bob,,,,,,0,0,,racer-bob,,',
    '',
  ]);
});

test('an average is told exactly beside the rounded time', () => {
  const race = makeRace(AVERAGE_OF_THREE);
  for (const lap of [1, 2, 3]) race.enter('Ada', 9_000 + (lap === 3 ? 1 : 0), { run: { id: runIdOf(1), lap } });
  expect(linesOf(race)[1]).toContain('1,Ada,,00:09.000,9000.333333333334,00:09.000,9000,3');
});

test('seconds are plain numbers, however long the lap', () => {
  const race = makeRace();
  race.enter('Ada', 62_500);
  race.enter('Bo', 1);
  expect(linesOf(race).map((line) => line.split(',').at(-1))).toEqual(['best_seconds', '0.001', '62.5', '']);
});

test('commas and quotes are quoted', () => {
  const race = makeRace();
  race.enter('Ada "Ace" Lovelace, Jr.', 9_000);
  expect(linesOf(race)[1]).toContain('"Ada ""Ace"" Lovelace, Jr."');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '＋1', '－1', '＠x', '|cmd'])(
  'the name %j is no formula in a spreadsheet',
  (name) => {
    const race = makeRace();
    race.enter(name, 9_000);
    expect(linesOf(race)[1]).toContain(`1,'${name}`);
  },
);

const STARTS = ['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1', '＋1', '－1', '＠SUM(A1)', '﹦1', '−1'];

/** What a spreadsheet that cuts at `separator` has in its cells: quotation marks count at the start of a cell. */
const cellsAt = (line: string, separator: string) =>
  line.split(separator).map((cell) => cell.trim().replace(/^[\s"“”]+/, ''));

test.each([';', ',', '|', '\t', '；', '，'])('no name is a formula where a spreadsheet cuts at %j', (separator) => {
  for (const start of STARTS)
    for (const between of ['', ' ', '"', ' "', '""', '\u00a0'])
      for (const name of [
        `Rin${separator}${between}${start}`,
        `${between}${start}`,
        `a${separator}b${separator}${start}`,
      ]) {
        const race = makeRace();
        race.enter(name, 9_000, { racerId: 'rin' });
        const line = linesOf(race)[1]!;
        for (const cell of [...cellsAt(line, separator), ...cellsAt(line, ',')])
          expect(cell, line).not.toMatch(/^[=+\-@＝＋－＠﹦−]/);
      }
});

test('signs within a name stay as they are', () => {
  const race = makeRace();
  race.enter('Jean-Luc + Ada = a@b', 9_000);
  expect(linesOf(race)[1]).toContain(',Jean-Luc + Ada = a@b,');
});

test('a formula with a comma is both quoted and harmless', () => {
  const race = makeRace();
  race.enter('=HYPERLINK("http://x","y")', 9_000);
  expect(linesOf(race)[1]).toContain(`1,"'=HYPERLINK(""http://x"",""y"")",`);
});
