import type { Board, BoardChange, Row, ShortChange, WaitingChange, WaitingLap } from './board';
import { listOf, moment, number, oneOf, optional, orNull, outline, pairOf, text, type Guard } from '@/domain/outline';
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

const change = {
  epoch: optional(text),
  version: number,
  upsert: listOf(isRow),
  remove: listOf(text),
  totals: isTotals,
  state: oneOf(RACE_STATES),
};
export const isBoardChange = outline<BoardChange>({ ...change, waiting: listOf(isWaitingLap) });

const isStretch = pairOf(number, number);
const isPart: Guard<WaitingLap | [number, number]> = (value) => isWaitingLap(value) || isStretch(value);
export const isShortChange = outline<ShortChange>({
  ...change,
  since: number,
  waitingChange: outline<WaitingChange>({ list: listOf(isPart), ranks: listOf(pairOf(number, orNull(number))) }),
});
