import { expect, test } from 'vitest';
import { boardOf, currentRacerId, lapOf, lapsOf, racerNamed, rowOf, stateOf, totalsOf, versionOf } from './ledger';
import { lapIdOf, makeRace, racerIdOf, second } from '@/domain/race/testing/make-race';

test('a race without facts is empty, and in the state it was made with', () => {
  const { ledger } = makeRace({}, 'scheduled');
  expect(boardOf(ledger, { asOf: second(0), limit: 100 })).toEqual({
    race: 'cup',
    version: 0,
    asOf: second(0),
    state: 'scheduled',
    ranking: 'best-lap',
    rows: [],
    waiting: [],
    totals: { racers: 0, laps: 0, waiting: 0 },
    next: null,
  });
});

test('equal results share a rank, and are listed by who achieved them first, then by id', () => {
  const race = makeRace();
  race.enter('Cleo', 9_000, { racedAt: second(50) });
  race.enter('Bob', 9_000, { racedAt: second(90) });
  race.enter('Ada', 9_000, { racedAt: second(90) });
  race.enter('Dan', 8_000);
  race.enter('Eve', 9_001);
  expect(race.places()).toEqual(['1 Dan', '2 Cleo', '2 Ada', '2 Bob', '5 Eve']);
});

test('a lap that did not finish, has too many resets, waits, or was rejected gives no rank', () => {
  const race = makeRace({ maxResetsPerLap: 1 });
  race.enter('Ada', 9_000, { finished: false });
  race.enter('Bob', 9_000, { resets: 2 });
  race.enter('Cleo', 9_000, { status: 'waiting' });
  race.reject(race.enter('Dan', 9_000));
  race.enter('Eve', 9_000, { resets: 1 });
  expect(race.places()).toEqual(['1 Eve', '- Ada', '- Bob', '- Cleo']);
  expect(totalsOf(race.ledger)).toEqual({ racers: 4, laps: 4, waiting: 1 });
});

test('where any number of resets is let pass, the lap counts', () => {
  const race = makeRace({ maxResetsPerLap: null });
  race.enter('Ada', 9_000, { resets: 999 });
  expect(race.places()).toEqual(['1 Ada']);
});

test('a row tells the best lap, its resets and its moment, and how many laps were verified', () => {
  const race = makeRace();
  race.enter('Ada', 9_500, { resets: 3 });
  race.enter('Ada', 9_100, { resets: 1, racedAt: second(7), country: 'NL' });
  race.enter('Ada', 9_000, { finished: false });
  race.enter('Ada', 8_000, { status: 'waiting' });
  expect(rowOf(race.ledger, racerIdOf('Ada'))).toEqual({
    racerId: racerIdOf('Ada'),
    name: 'Ada',
    country: 'NL',
    rank: 1,
    resultMs: 9_100,
    bestMs: 9_100,
    laps: 3,
    resets: 1,
    achievedAt: second(7),
  });
});

test('of two equally fast laps of one racer the one driven first is the result, in whichever order they came', () => {
  for (const moments of [
    [5, 9],
    [9, 5],
  ]) {
    const race = makeRace();
    for (const moment of moments) race.enter('Ada', 9_000, { racedAt: second(moment) });
    expect(race.rows()[0]?.achievedAt).toBe(second(5));
  }
});

test('moments are compared as moments, however they are written', () => {
  const race = makeRace();
  race.enter('Bob', 9_000, { racedAt: '2026-11-30T09:00:01Z' });
  race.enter('Ada', 9_000, { racedAt: '2026-11-30T09:00:01.000Z' });
  race.enter('Cleo', 9_000, { racedAt: '2026-11-30T09:00:00.999Z' });
  expect(race.places()).toEqual(['1 Cleo', '1 Ada', '1 Bob']);
});

test('a lap tells its whole story: received, decided, taken back, corrected, withdrawn', () => {
  const race = makeRace();
  const lapId = race.enter('Ada', 5_000, {
    status: 'waiting',
    flags: ['faster-than-plausible', 'other-device'],
  });
  expect(race.lap(lapId)).toMatchObject({ status: 'waiting', version: 1, receivedAt: second(0), source: 'attendee' });
  race.reject(lapId);
  const rejected = { by: 'Olive', at: second(1), reason: 'Cut the corner' };
  expect(race.lap(lapId)).toMatchObject({ status: 'rejected', version: 2, decision: rejected });
  race.reconsider(lapId);
  expect(race.lap(lapId)).toMatchObject({ status: 'waiting', version: 3 });
  expect(race.lap(lapId)).not.toHaveProperty('decision');
  race.correct(lapId, { timeMs: 9_000, resets: 4 });
  expect(race.lap(lapId)).toMatchObject({ timeMs: 9_000, resets: 4, version: 4 });
  expect(race.lap(lapId).flags).toEqual(['too-many-resets', 'other-device']);
  race.verify(lapId);
  expect(race.lap(lapId).decision).toEqual({ by: 'Olive', at: second(4) });
  race.reconsider(lapId);
  race.withdraw(lapId);
  expect(race.lap(lapId)).toMatchObject({ status: 'withdrawn', version: 7 });
  expect(lapOf(race.ledger, lapIdOf(99))).toBeNull();
});

test('a lap of a gate was decided by the gate, one in a race without verification by nobody', () => {
  const race = makeRace();
  expect(race.lap(race.enter('Ada', 9_000, { source: 'gate' })).decision).toEqual({ by: 'Olive', at: second(0) });
  expect(race.lap(race.enter('Ada', 9_000))).not.toHaveProperty('decision');
});

test('laps of a racer come as they were driven, withdrawn ones left out', () => {
  const race = makeRace();
  const later = race.enter('Ada', 9_000, { racedAt: second(60) });
  const earlier = race.enter('Ada', 9_100, { racedAt: second(30) });
  const sameMoment = race.enter('Ada', 9_200, { racedAt: second(30), status: 'waiting' });
  race.withdraw(race.enter('Ada', 9_300));
  expect(lapsOf(race.ledger, racerIdOf('Ada')).map(({ id }) => id)).toEqual([earlier, sameMoment, later]);
  expect(lapsOf(race.ledger, 'nobody')).toEqual([]);
});

test('a racer is found by their name in any case, by the name before a renaming, and after a merger', () => {
  const race = makeRace();
  race.enter('Ada', 9_000);
  race.enter('Adda', 8_000);
  race.rename('Ada', 'Ada Lovelace', 'GB');
  expect(racerNamed(race.ledger, ' ADA ')).toBe('racer-ada');
  expect(racerNamed(race.ledger, 'ada lovelace')).toBe('racer-ada');
  expect(race.rows()[1]).toMatchObject({ name: 'Ada Lovelace', country: 'GB' });
  expect(race.merge('Adda', 'Ada')).toEqual(['racer-adda', 'racer-ada']);
  expect(racerNamed(race.ledger, 'Adda')).toBe('racer-ada');
  expect(racerNamed(race.ledger, 'Bob')).toBeNull();
});

test('a merger moves all laps and leaves one racer; a chain of mergers leads to the last', () => {
  const race = makeRace();
  const lapId = race.enter('Ada', 9_000);
  race.enter('Adda', 8_000, { status: 'waiting' });
  race.enter('Cleo', 7_000);
  race.merge('Adda', 'Ada');
  expect(race.places()).toEqual(['1 Cleo', '2 Ada']);
  expect(rowOf(race.ledger, 'racer-adda')).toBeNull();
  expect(lapsOf(race.ledger, 'racer-ada')).toHaveLength(2);
  race.merge('Ada', 'Cleo');
  expect(['racer-adda', 'racer-ada', 'racer-cleo', 'x'].map((id) => currentRacerId(race.ledger, id))).toEqual([
    ...Array.from({ length: 3 }, () => 'racer-cleo'),
    null,
  ]);
  expect(race.lap(lapId)).toMatchObject({ racerId: 'racer-cleo', name: 'Cleo', version: 1 });
});

test('a lap that is corrected to another racer leaves the one and counts for the other, new or known', () => {
  const race = makeRace();
  race.enter('Ada', 9_000);
  race.enter('Bob', 9_500);
  const lapId = race.enter('Ada', 8_000);
  expect(race.correct(lapId, { racerId: 'racer-bob', name: 'Bob' })).toEqual(['racer-ada', 'racer-bob']);
  expect(race.places()).toEqual(['1 Bob', '2 Ada']);
  race.correct(lapId, { racerId: 'racer-cleo', name: 'Cleo' });
  expect(race.places()).toEqual(['1 Cleo', '2 Ada', '3 Bob']);
  expect(race.lap(lapId)).toMatchObject({ name: 'Cleo', version: 3 });
});

test('a racer who loses their only lap to another leaves the board', () => {
  const race = makeRace();
  race.correct(race.enter('Ada', 9_000), { racerId: 'racer-bob', name: 'Bob' });
  expect(race.places()).toEqual(['1 Bob']);
});

test('the spelling and the country come from the first standing lap that gives them, until an official gives others', () => {
  const race = makeRace();
  const first = race.enter('aDA', 9_000, { racerId: 'racer-ada' });
  race.enter('Ada', 9_100, { country: 'NL' });
  race.enter('ADA', 9_200, { racerId: 'racer-ada', country: 'DE' });
  expect(race.rows()[0]).toMatchObject({ name: 'aDA', country: 'NL' });
  race.reject(first);
  expect(race.rows()[0]).toMatchObject({ name: 'Ada', country: 'NL' });
  race.rename('Ada', 'A. Lovelace');
  expect(race.rows()[0]).toMatchObject({ name: 'A. Lovelace', country: null });
});

test('the state is that of the last change', () => {
  const race = makeRace({}, 'scheduled');
  expect(race.setState('open')).toEqual([]);
  expect([stateOf(race.ledger), versionOf(race.ledger)]).toEqual(['open', 1]);
});

test('a log with a gap, or about what it never told, is refused', () => {
  const race = makeRace();
  const about = { at: second(0), actor: 'O', lapId: lapIdOf(1) };
  expect(() => race.verify(lapIdOf(1))).toThrow('no lap');
  expect(versionOf(race.ledger)).toBe(0);
  race.facts.length = 3;
  expect(() => race.append({ ...about, action: 'withdrawn' })).toThrow(RangeError);
  race.facts.length = 0;
  expect(() => race.rename('Ada', 'Bob')).toThrow('no racer');
  race.facts.length = 0;
  race.enter('Ada', 9_000);
  const [submitted] = race.facts;
  expect(() => race.append(submitted!)).toThrow('twice');
});
