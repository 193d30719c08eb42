import { expect, test } from 'vitest';
import type { Board, Row } from '@/domain/race/contract/board';
import { stripWords, type StripFacts } from './strip-words';

const row = (name: string, rank: number | null, resultMs: number | null, minute = 0): Row => ({
  ...{ racerId: name.toLowerCase(), name, country: null, rank, resultMs, bestMs: resultMs, laps: 1, resets: 0 },
  achievedAt: resultMs === null ? null : `2025-05-06T14:${String(minute).padStart(2, '0')}:00.000Z`,
});
const board = (more: Partial<Board> = {}): Board => ({
  ...{ race: 'open', version: 3, asOf: '2025-05-06T14:10:00.000Z', state: 'open', ranking: 'best-lap' },
  rows: [row('Ada', 1, 9_000, 5), row('Grace', 2, 9_046, 9), row('Joan', 3, 62_500, 1), row('Mary', null, null)],
  waiting: [],
  totals: { racers: 1_204, laps: 5_010, waiting: 2 },
  next: null,
  ...more,
});
const said = (facts: Partial<StripFacts> = {}) =>
  stripWords({ board: board(), isLive: true, asOfMs: 0, me: null, opens: null, nowMs: 0, timeZone: 'UTC', ...facts });
const me = (racerId: string | null, waitingMs: number | null = null) => ({ racerId, waitingMs });

test('before anything is known it says so, and offers to send a lap', () => {
  expect(said({ board: null, isLive: false, asOfMs: null })).toMatchObject({
    ...{ state: null, fresh: '', time: '-.---', news: 'The board has not reached this phone yet.', me: '' },
    ...{ lap: 'Send a lap', lapPart: '?add' },
  });
});

test('it says who leads, with the time as racers say it, and whose result is the latest', () => {
  expect(said()).toMatchObject({ leader: 'Ada leads', time: '9.000', news: 'Grace is now 2nd with 9.046.' });
  expect(said({ board: board({ rows: [row('Joan', 1, 62_500)] }) }).time).toBe('1:02.500');
});

test('a strip that is not live says of when it is', () => {
  expect(said({ isLive: true }).fresh).toBe('Live');
  expect(said({ isLive: false, asOfMs: Date.parse('2025-05-06T14:10:00Z') }).fresh).toMatch(/^As of 14:10/);
});

test('whoever is on the board reads their place and the gap to the next', () => {
  expect(said({ me: me('grace') }).me).toBe('You are 2nd, 0.046 behind 1st');
  expect(said({ me: me('ada') }).me).toBe('You lead by 0.046');
  expect(said({ me: me('ada'), board: board({ rows: [row('Ada', 1, 9_000)] }) }).me).toBe('You lead');
  expect(said({ me: me('grace') }).lap).toBe('+ Lap');
});

test('whoever is not on it reads of their lap that waits, or how many there are', () => {
  expect(said({ me: me(null, 8_900) }).me).toBe('Your lap of 8.900 waits for an official');
  expect(said({ me: me('mary') }).me).toBe('1,204 racers, 5,010 laps');
  expect(said({ me: null }).me).toBe('1,204 racers, 5,010 laps');
});

test('a race that is not open says when it will be', () => {
  const scheduled = board({ state: 'scheduled', rows: [] });
  const opens = '2025-05-06T09:00:00Z';
  expect(said({ board: scheduled, opens, nowMs: Date.parse(opens) - 3_600_000 })).toMatchObject({
    leader: 'Not open yet',
    news: expect.stringMatching(/^opens Tuesday,? 6 May at 09:00 .*, in 1 h$/) as string,
  });
  expect(said({ board: scheduled }).news).toBe('');
});

test('a race without a result waits for its first lap', () => {
  const empty = board({ rows: [], totals: { racers: 0, laps: 0, waiting: 0 } });
  expect(said({ board: empty })).toMatchObject({ leader: 'Nobody yet: the first lap leads', news: '', time: '-.---' });
});

test('a final race shows its first three, and no race but an open one asks for a lap', () => {
  expect(said({ board: board({ state: 'final' }), me: me('ada') })).toMatchObject({
    ...{ leader: 'Won by Ada', news: '2nd: Grace, 9.046', me: '3rd: Joan, 1:02.500' },
    ...{ lap: 'My laps', lapPart: '?view=mine' },
  });
  expect(said({ board: board({ state: 'final', rows: [row('Ada', 1, 9_000)] }) })).toMatchObject({ news: '', me: '' });
  expect(said({ board: board({ state: 'closed' }) }).lap).toBe('My laps');
  expect(said({ board: board({ state: 'scheduled' }) }).lap).toBe('Rules');
});
