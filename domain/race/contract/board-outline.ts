import type { Board, BoardChange, Row, WaitingLap } from './board';
import { listOf, moment, number, oneOf, optional, orNull, outline, text } from '@/domain/outline';
import { RACE_STATES } from './rules';
import { RANKINGS } from '@/domain/race/rule-limits';

export const isRow = outline<Row>({
  racerId: text,
  name: text,
  country: orNull(text),
  rank: orNull(number),
  resultMs: orNull(number),
  bestMs: orNull(number),
  laps: number,
  resets: number,
  achievedAt: orNull(moment),
});

const isWaitingLap = outline<WaitingLap>({ lapId: text, name: text, timeMs: number, wouldRank: orNull(number) });
const isTotals = outline<Board['totals']>({ racers: number, laps: number, waiting: number });

export const isBoard = outline<Board>({
  race: text,
  // A board that an older version of the app has kept is without.
  epoch: optional(text),
  version: number,
  asOf: moment,
  state: oneOf(RACE_STATES),
  ranking: oneOf(RANKINGS),
  rows: listOf(isRow),
  waiting: listOf(isWaitingLap),
  totals: isTotals,
  next: orNull(text),
});

export const isBoardChange = outline<BoardChange>({
  epoch: optional(text),
  version: number,
  upsert: listOf(isRow),
  remove: listOf(text),
  waiting: listOf(isWaitingLap),
  totals: isTotals,
  state: oneOf(RACE_STATES),
});
