import { expect, test } from 'vitest';
import { anEntry } from '@/domain/outbox/testing/an-entry';
import type { Board, Row } from '@/domain/race/contract/board';
import type { Lap } from '@/domain/race/contract/lap';
import type { KeptLap } from '@/storage/lap-table';
import { myLaps, myRacerId } from './my-laps';

const FIRST = '01890000-0000-7000-8000-000000000001';
const SECOND = '01890000-0000-7000-8000-000000000002';

const aRow = (racerId: string, resultMs: number, rank: number): Row => ({
  ...{ racerId, name: racerId, country: null, rank, resultMs, bestMs: resultMs, laps: 1, resets: 0 },
  achievedAt: '2018-11-29T08:30:00.000Z',
});
const board: Board = {
  ...{ race: 'day', version: 5, asOf: '2018-11-29T08:30:00.000Z', state: 'open', ranking: 'best-lap' },
  ...{ rows: [aRow('bob', 9_000, 1), aRow('ada', 9_500, 2)], waiting: [], next: null },
  totals: { racers: 2, laps: 2, waiting: 0 },
};
const body = { racer: { name: 'Ada', country: 'GB' }, timeMs: 8_900, resets: 0, racedAt: '2018-11-29T08:40:00.000Z' };
const aLap = (fields: Partial<Lap> = {}): Lap => ({
  ...{ id: FIRST, race: 'day', racerId: 'ada', name: 'Ada', country: 'GB', timeMs: 9_500, resets: 0, finished: true },
  ...{ racedAt: '2018-11-29T08:30:00.000Z', receivedAt: '2018-11-29T08:30:01.000Z', status: 'waiting', flags: [] },
  ...{ source: 'attendee', run: null, version: 1 },
  ...fields,
});
const aKept = (lap: Partial<Lap> = {}, fields: Partial<KeptLap> = {}): KeptLap => {
  const whole = aLap(lap);
  return { id: whole.id, race: 'day', lap: whole, sentAs: 'Ada', seen: 'waiting', ...fields };
};
const known = { race: 'day', entries: [], kept: [], board, maxResetsPerLap: 2 };

test('a lap that waits on this phone shows the place it would take', () => {
  const [lap] = myLaps({ ...known, entries: [anEntry({ body })] });
  expect(lap).toMatchObject({ stage: 'unsent', name: 'Ada', timeMs: 8_900, wouldRank: 1, lap: null });
});

test('a lap that would not count, or whose place is not known, shows none', () => {
  const placeOf = (more: Partial<typeof known> & { resets?: number; timeMs?: number }) =>
    myLaps({ ...known, ...more, entries: [anEntry({ body: { ...body, ...more } })] })[0]?.wouldRank;
  expect(placeOf({ resets: 3 })).toBeNull();
  expect(placeOf({ resets: 3, maxResetsPerLap: null as never })).toBe(1);
  expect(placeOf({ board: { ...board, ranking: 'best-average' } })).toBeNull();
  expect(placeOf({ board: { ...board, next: 'more' }, timeMs: 12_000 })).toBeNull();
  expect(placeOf({ board: null as never })).toBeNull();
});

test('other races and other kinds of entries are not among my laps', () => {
  const elsewhere = anEntry({ id: SECOND, body, url: '/api/races/other/laps' });
  expect(myLaps({ ...known, entries: [elsewhere, anEntry({ kind: 'decision', body })] })).toEqual([]);
  const longerName = anEntry({ body, url: '/api/races/day/laps-of-honour' });
  expect(myLaps({ ...known, entries: [longerName] })).toEqual([]);
});

test('a refused lap and one that was taken back are told apart', () => {
  const lastProblem = { status: 409, code: 'race-not-open' };
  const refused = anEntry({ body, state: 'refused', lastProblem });
  expect(myLaps({ ...known, entries: [refused] })).toMatchObject([{ stage: 'refused', problem: lastProblem }]);
  const takenBack = anEntry({ body, isCancelled: true, withdraws: '/api/races/day/laps/x' });
  expect(myLaps({ ...known, entries: [takenBack] })).toMatchObject([{ stage: 'withdrawing', wouldRank: null }]);
});

test('a lap that is in the outbox and at the server is shown once, as it is on this phone', () => {
  expect(myLaps({ ...known, entries: [anEntry({ body })], kept: [aKept()] })).toMatchObject([{ stage: 'unsent' }]);
});

test('a withdrawal of a lap that waits at the server shows until it was heard, and its refusal with the lap', () => {
  const url = `/api/races/day/laps/${FIRST}`;
  const withdrawal = anEntry({ id: SECOND, url, method: 'DELETE', body: null });
  expect(myLaps({ ...known, entries: [withdrawal], kept: [aKept()] })).toMatchObject([
    { id: FIRST, stage: 'withdrawing', entry: { id: SECOND } },
  ]);
  const lastProblem = { status: 409, code: 'already-decided' };
  const refused = { ...withdrawal, state: 'refused' as const, lastProblem };
  expect(myLaps({ ...known, entries: [refused], kept: [aKept({ status: 'verified' })] })).toMatchObject([
    { stage: 'verified', problem: lastProblem, entry: { id: SECOND } },
  ]);
});

test('a cancelled lap that was decided before it could be withdrawn stands as the server has it', () => {
  const lastProblem = { status: 409, code: 'already-decided' };
  const url = `/api/races/day/laps/${FIRST}`;
  const refused = anEntry({ body, state: 'refused', isCancelled: true, withdraws: url, lastProblem });
  expect(myLaps({ ...known, entries: [refused], kept: [aKept({ status: 'verified' })] })).toMatchObject([
    { id: FIRST, stage: 'verified', problem: lastProblem, entry: { id: FIRST } },
  ]);
  // Until the server has been asked for the lap, the refusal is all that is known.
  expect(myLaps({ ...known, entries: [refused], kept: [aKept({}, { id: FIRST, lap: null })] })).toMatchObject([
    { id: FIRST, stage: 'refused' },
  ]);
});

test('a decision is news until it was seen', () => {
  const decision = { by: 'Grace', at: '2018-11-29T08:50:00.000Z', reason: 'No video' };
  const rejected = { status: 'rejected', decision } as const;
  expect(myLaps({ ...known, kept: [aKept(rejected)] })).toMatchObject([{ stage: 'rejected', decision, isNews: true }]);
  expect(myLaps({ ...known, kept: [aKept(rejected, { seen: 'rejected' })] })).toMatchObject([{ isNews: false }]);
});

test('the board has the last word on the place of a lap that waits', () => {
  const waiting = [{ lapId: FIRST, name: 'Ada', timeMs: 9_500, wouldRank: 7 }];
  expect(myLaps({ ...known, board: { ...board, waiting }, kept: [aKept()] })).toMatchObject([{ wouldRank: 7 }]);
  expect(myLaps({ ...known, kept: [aKept()] })).toMatchObject([{ wouldRank: 2 }]);
});

test('the newest lap comes first', () => {
  const laps = myLaps({ ...known, entries: [anEntry({ id: SECOND, body })], kept: [aKept()] });
  expect(laps.map(({ id }) => id)).toEqual([SECOND, FIRST]);
});

test('I am the racer of the last lap that was sent under my name, whatever an official calls me', () => {
  const later = { id: SECOND, name: 'Ada L.', racerId: 'ada-2', receivedAt: '2018-11-29T09:00:00.000Z' };
  expect(myRacerId([aKept(later), aKept()], ' ada ')).toBe('ada-2');
  expect(myRacerId([aKept()], 'Bob')).toBeNull();
});
