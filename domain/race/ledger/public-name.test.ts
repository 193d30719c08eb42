import { expect, test } from 'vitest';
import { changeOf } from '@/domain/race/board/board-change';
import { boardOf, lapsOf, rowOf, topProgress, waitingOf } from './ledger';
import { NAME_HIDDEN, NAME_TO_CHECK } from '@/domain/race/contract/hidden-name';
import { publicFact, publicLap, publicName } from './public-name';
import { resultsCsv } from './results-csv';
import { makeRace, second } from '@/domain/race/testing/make-race';

const FLAGGED = { flags: ['name-to-check' as const] };
const boardIn = ({ ledger }: ReturnType<typeof makeRace>) => boardOf(ledger, { asOf: second(0), limit: 100 })!;
const logOf = ({ ledger, facts }: ReturnType<typeof makeRace>) =>
  JSON.stringify(facts.map((fact) => publicFact(ledger, fact)));

test('a flagged name is hidden on the board, in its changes, among the waiting laps, in the file and in the log', () => {
  const race = makeRace();
  race.enter('Rude', 9_000, { ...FLAGGED, status: 'waiting' });
  race.enter('Ada', 9_100);
  const before = { version: 0, top: new Set<string>() };
  const everything = [boardIn(race), changeOf(race.ledger, before, ['racer-rude']), topProgress(race.ledger, 10)];
  expect(JSON.stringify([...everything, resultsCsv(race.ledger), logOf(race)])).not.toContain('"Rude"');
  expect(boardIn(race).rows.map(({ name }) => name)).toEqual(['Ada', NAME_TO_CHECK]);
  expect(boardIn(race).waiting[0]?.name).toBe(NAME_TO_CHECK);
  expect(resultsCsv(race.ledger)).toContain(NAME_TO_CHECK);
});

test('its submitter and the officials see it', () => {
  const race = makeRace();
  const lapId = race.enter('Rude', 9_000, { ...FLAGGED, status: 'waiting' });
  expect(race.lap(lapId).name).toBe('Rude');
  expect(waitingOf(race.ledger, { order: 'oldest', limit: 1 })[0]?.name).toBe('Rude');
  expect(rowOf(race.ledger, 'racer-rude')?.name).toBe('Rude');
  expect(publicLap(race.ledger, race.lap(lapId)).name).toBe(NAME_TO_CHECK);
});

test('an official who verifies the lap shows the name, and who takes that back hides it', () => {
  const race = makeRace();
  const lapId = race.enter('Rude', 9_000, { ...FLAGGED, status: 'waiting' });
  race.verify(lapId);
  expect(boardIn(race).rows[0]?.name).toBe('Rude');
  expect(logOf(race)).toContain('"Rude"');
  race.reconsider(lapId);
  expect(boardIn(race).rows[0]?.name).toBe(NAME_TO_CHECK);
});

test('a rejected lap does not bring its name into the log', () => {
  const race = makeRace();
  race.reject(race.enter('Rude', 9_000, { ...FLAGGED, status: 'waiting' }));
  expect(logOf(race)).not.toContain('"Rude"');
});

test('in a race without verification a flagged name is hidden although its laps count', () => {
  const race = makeRace({ verification: 'none' });
  const lapId = race.enter('Rude', 9_000, FLAGGED);
  expect(boardIn(race).rows[0]).toMatchObject({ name: NAME_TO_CHECK, rank: 1 });
  race.verify(lapId);
  expect(boardIn(race).rows[0]?.name).toBe('Rude');
});

test('a gate vouches for the name it sends', () => {
  const race = makeRace();
  race.enter('Rude', 9_000, { ...FLAGGED, source: 'gate' });
  expect(boardIn(race).rows[0]?.name).toBe('Rude');
});

test('one lap that was flagged for another country hides nobody who was on the board before', () => {
  const race = makeRace();
  race.enter('Ada', 9_000);
  race.enter('Ada', 8_000, { ...FLAGGED, status: 'waiting' });
  expect([boardIn(race).rows[0]?.name, boardIn(race).waiting[0]?.name]).toEqual(['Ada', 'Ada']);
});

test('a name that an official replaced is never shown, also when the laps count later', () => {
  const race = makeRace();
  const lapId = race.enter('Rude', 9_000, { ...FLAGGED, status: 'waiting' });
  race.rename('Rude', 'Rudy');
  expect(boardIn(race).rows[0]?.name).toBe('Rudy');
  race.verify(lapId);
  expect(logOf(race)).not.toContain('"Rude"');
  expect(logOf(race)).toContain('"Rudy"');
});

test('a name that an official confirmed by giving it again is shown', () => {
  const race = makeRace();
  race.enter('Rude', 9_000, { ...FLAGGED, status: 'waiting' });
  race.rename('Rude', 'Rude', 'NL');
  expect(boardIn(race).rows[0]?.name).toBe('Rude');
  expect(logOf(race)).toContain('"Rude"');
});

test('a hidden name that was merged away, or corrected away, stays hidden', () => {
  const race = makeRace();
  race.enter('Ada', 9_000);
  race.enter('Rude', 9_000, { ...FLAGGED, status: 'waiting' });
  race.merge('Rude', 'Ada');
  const worse = race.enter('Worse', 9_000, { ...FLAGGED, status: 'waiting' });
  race.correct(worse, { racerId: 'racer-ada', name: 'Ada' });
  expect(logOf(race)).not.toMatch(/"Rude"|"Worse"/);
  expect(lapsOf(race.ledger, 'racer-ada').map(({ flags }) => flags)).toEqual([[], ['name-to-check'], []]);
});

test('a racer nobody knows keeps the name they are told by', () => {
  expect(publicName(makeRace().ledger, { racerId: 'x', name: 'X' })).toBe('X');
});

test('a decision in the public log says whose lap it was, and how fast, with the name that may be shown', () => {
  const race = makeRace();
  const lapId = race.enter('Ada', 9_100, { status: 'waiting' });
  race.verify(lapId);
  const hidden = race.enter('Rude', 9_000, { ...FLAGGED, status: 'waiting' });
  race.reject(hidden);
  const abouts = race.facts.map((fact) => publicFact(race.ledger, fact)).map((fact) => 'about' in fact && fact.about);
  expect(abouts).toEqual([
    ...[false, { name: 'Ada', timeMs: 9_100 }],
    ...[false, { name: NAME_TO_CHECK, timeMs: 9_000 }],
  ]);
});

const everywhere = (race: ReturnType<typeof makeRace>) => {
  const change = changeOf(race.ledger, { version: 0, top: new Set<string>() }, ['racer-rin']);
  const lap = lapsOf(race.ledger, 'racer-rin').map((each) => publicLap(race.ledger, each));
  return JSON.stringify([
    boardIn(race),
    change,
    topProgress(race.ledger, 10),
    resultsCsv(race.ledger),
    lap,
    logOf(race),
  ]);
};

test('a name that an official hides is hidden in what the log says of racers who were merged into it before', () => {
  const race = makeRace();
  race.enter('Rude One', 9_000);
  race.enter('RudeOne', 9_100);
  race.merge('Rude One', 'RudeOne');
  race.hideName('RudeOne');
  expect(logOf(race)).not.toMatch(/Rude ?One/);
});

test('an earlier name that was hidden with the present one stays hidden when an official gives another', () => {
  const race = makeRace();
  race.enter('Rude', 9_000);
  race.rename('Rude', 'Ruder');
  race.hideName('Rude');
  race.rename('Rude', 'Nice');
  expect(logOf(race)).not.toMatch(/"name":"Rude/);
  expect(logOf(race)).toContain('"Nice"');
});

test('a name that an official hides is gone from board, changes, chart, files and log, and its place and times stay', () => {
  const race = makeRace();
  race.verify(race.enter('Rin', 9_000, { status: 'waiting' }));
  race.enter('Rin', 8_500, { status: 'waiting' });
  race.enter('Ada', 9_100);
  expect(everywhere(race)).toContain('"Rin"');
  race.hideName('Rin');
  expect(everywhere(race)).not.toContain('Rin');
  expect(boardIn(race).rows[0]).toMatchObject({ name: NAME_HIDDEN, rank: 1, resultMs: 9_000 });
  expect(boardIn(race).waiting[0]?.name).toBe(NAME_HIDDEN);
  expect(waitingOf(race.ledger, { order: 'oldest', limit: 1 })[0]?.name).toBe('Rin');
  expect(logOf(race)).toContain('"name-hidden"');
});

test('a hidden name comes back everywhere when an official shows it', () => {
  const race = makeRace();
  race.enter('Rin', 9_000);
  race.hideName('Rin');
  race.showName('Rin');
  expect(boardIn(race).rows[0]?.name).toBe('Rin');
  expect(everywhere(race)).not.toContain(NAME_HIDDEN);
});

test('no lap that is verified or sent later brings a hidden name back, and no merger into its racer', () => {
  const race = makeRace();
  race.enter('Rin', 9_000);
  race.enter('Bo', 9_500);
  race.hideName('Rin');
  race.verify(race.enter('Rin', 8_000, { status: 'waiting' }));
  race.correct(race.enter('Ada', 9_300), { racerId: 'racer-rin', name: 'Rin' });
  race.merge('Bo', 'Rin');
  expect(boardIn(race).rows[0]?.name).toBe(NAME_HIDDEN);
  expect(everywhere(race)).not.toContain('"Rin"');
});

test('a hidden name that is replaced, or whose racer is merged away, stays hidden; the new name is shown', () => {
  const race = makeRace();
  race.enter('Rin', 9_000);
  race.enter('Bo', 9_500);
  for (const name of ['Rin', 'Bo']) race.hideName(name);
  race.rename('Rin', 'Rina');
  race.merge('Bo', 'Rin');
  expect(boardIn(race).rows[0]?.name).not.toBe(NAME_HIDDEN);
  expect(logOf(race)).not.toContain('"Bo"');
  expect(logOf(race)).not.toMatch(/"after":\{[^}]*"name":"Bo"/);
});

test('an official may show a name that the list finds, before any lap is decided', () => {
  const race = makeRace();
  race.enter('Rude', 9_000, { ...FLAGGED, status: 'waiting' });
  race.showName('Rude');
  expect(boardIn(race).rows[0]?.name).toBe('Rude');
});
