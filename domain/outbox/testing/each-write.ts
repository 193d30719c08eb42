import { anEntry } from './an-entry';
import { aLapAnswer } from './lap-answer';

const ID = '01890000-0000-7000-8000-000000000001';
const DESK = '/api/desk/races/day';
const racer = { racerId: 'ada', racer: null, laps: [] };
const taken = { id: ID, quiz: 'all', points: 3, asked: 4, receivedAt: '2026-11-24T10:00:01.000Z' };

/** One entry for each kind of write, with our server's answer to it. */
export const EACH_WRITE = {
  'a lap': { entry: anEntry(), answer: aLapAnswer() },
  'a withdrawal': {
    entry: anEntry({ withdraws: `/api/races/day/laps/${ID}`, isCancelled: true }),
    answer: aLapAnswer({ status: 'withdrawn', version: 2 }),
  },
  'a withdrawal of its own': {
    entry: anEntry({ id: 'other', method: 'DELETE', url: `/api/races/day/laps/${ID}`, body: null }),
    answer: aLapAnswer({ status: 'withdrawn', version: 2 }),
  },
  'a decision': {
    entry: anEntry({ kind: 'decision', url: `${DESK}/laps/${ID}/decision`, body: { verdict: 'verified', version: 1 } }),
    answer: aLapAnswer({ status: 'verified', version: 2 }),
  },
  'a correction': {
    entry: anEntry({
      ...{ kind: 'change', method: 'PATCH', url: `${DESK}/laps/${ID}` },
      body: { timeMs: 9_000, reason: 'Typed wrongly', version: 1 },
    }),
    answer: aLapAnswer({ timeMs: 9_000, version: 2 }),
  },
  'a renaming': {
    entry: anEntry({ kind: 'change', method: 'PATCH', url: `${DESK}/racers/ada`, body: { racer: { name: 'Ada L' } } }),
    answer: racer,
  },
  'a merge': {
    entry: anEntry({ kind: 'change', url: `${DESK}/racers/bo/merge`, body: { into: 'ada', reason: 'The same' } }),
    answer: racer,
  },
  'a state': {
    entry: anEntry({ kind: 'change', url: `${DESK}/state`, body: { state: 'closed' } }),
    answer: { slug: 'day', name: 'Day', state: 'closed', racers: 0, laps: 0 },
  },
  'an attempt': {
    entry: anEntry({ kind: 'attempt', url: '/api/quizzes/all/attempts', body: { quiz: 'all' } }),
    answer: taken,
  },
} as const;

export type EachWrite = keyof typeof EACH_WRITE;
export const WRITE_NAMES = Object.keys(EACH_WRITE) as EachWrite[];
