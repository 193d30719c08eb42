import { expect, test } from 'vitest';
import { RESULT_COLUMNS, resultsCsv } from './results-csv';
import { AVERAGE_OF_THREE, makeRace, runIdOf, second } from '@/domain/race/testing/make-race';

const linesOf = (race: ReturnType<typeof makeRace>) => resultsCsv(race.ledger).split('\r\n');

test('the file of an empty race is its columns', () => {
  expect(resultsCsv(makeRace().ledger)).toBe(`${RESULT_COLUMNS.join(',')}\r\n`);
});

test('a line tells rank, name, country, times in both forms, laps, resets, moment and id, in the order of the board', () => {
  const race = makeRace();
  race.enter('Bob', 9_500, { status: 'waiting' });
  race.enter('Ada', 9_123, { country: 'NL', resets: 2, racedAt: second(5) });
  expect(linesOf(race)).toEqual([
    'rank,name,country,result,result_ms,best,best_ms,laps,resets,achieved_at,racer_id',
    '1,Ada,NL,00:09.123,9123,00:09.123,9123,1,2,2026-11-30T09:00:05.000Z,racer-ada',
    ',Bob,,,,,,0,0,,racer-bob',
    '',
  ]);
});

test('an average is told exactly beside the rounded time', () => {
  const race = makeRace(AVERAGE_OF_THREE);
  for (const lap of [1, 2, 3]) race.enter('Ada', 9_000 + (lap === 3 ? 1 : 0), { run: { id: runIdOf(1), lap } });
  expect(linesOf(race)[1]).toContain('1,Ada,,00:09.000,9000.333333333334,00:09.000,9000,3');
});

test('commas and quotes are quoted', () => {
  const race = makeRace();
  race.enter('Ada "Ace" Lovelace, Jr.', 9_000);
  expect(linesOf(race)[1]).toContain('"Ada ""Ace"" Lovelace, Jr."');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '＋1', '－1', '＠x', '|cmd', '\t=1'])(
  'the name %j is no formula in a spreadsheet',
  (name) => {
    const race = makeRace();
    race.enter(name, 9_000);
    expect(linesOf(race)[1]).toContain(`1,'${name}`);
  },
);

test('a formula with a comma is both quoted and harmless', () => {
  const race = makeRace();
  race.enter('=HYPERLINK("http://x","y")', 9_000);
  expect(linesOf(race)[1]).toContain(`1,"'=HYPERLINK(""http://x"",""y"")",`);
});
