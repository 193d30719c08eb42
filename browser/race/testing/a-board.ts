import type { Board, BoardChange, Row } from '@/domain/race/contract/board';

const MOMENT = '2018-11-29T08:30:00.000Z';

export const aRow = (racerId: string, resultMs: number, rank: number | null = 1): Row => ({
  ...{ racerId, name: racerId, country: null, rank, resultMs, bestMs: resultMs, laps: 1, resets: 0 },
  achievedAt: MOMENT,
});

export const aBoard = (version: number, fields: Partial<Board> = {}): Board => ({
  ...{
    race: 'day',
    epoch: 'one',
    version,
    asOf: MOMENT,
    state: 'open',
    ranking: 'best-lap',
    rows: [],
    waiting: [],
    next: null,
  },
  totals: { racers: 0, laps: version, waiting: 0 },
  ...fields,
});

export const aChange = (version: number, fields: Partial<BoardChange> = {}): BoardChange => ({
  ...{ epoch: 'one', version, upsert: [], remove: [], waiting: [], state: 'open' },
  totals: { racers: 0, laps: version, waiting: 0 },
  ...fields,
});
