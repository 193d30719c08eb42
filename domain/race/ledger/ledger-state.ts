import type { LapRecord, Racer } from './records';
import type { RowKey } from './row-order';
import type { RaceRules, RaceState } from '@/domain/race/contract/rules';
import type { SortedList } from './sorted-list';

/** A race folded from its facts, kept so that the next fact costs little. Changed by `applyFact` only. */
export type Ledger = {
  readonly race: string;
  readonly rules: RaceRules;
  state: RaceState;
  version: number;
  readonly laps: Map<string, LapRecord>;
  readonly racers: Map<string, Racer>;
  /** Racer by folded name, earlier names and those of merged racers among them. */
  readonly names: Map<string, Racer>;
  /** Where a racer went who was merged into another, by id. */
  readonly merged: Map<string, Racer>;
  /** Folded names that were hidden when an official replaced them. */
  readonly replacedNames: Set<string>;
  /** The board: listed racers, in order. */
  readonly order: SortedList<RowKey>;
  /** Waiting laps in the order of arrival. */
  readonly waiting: SortedList<LapRecord>;
  /** Laps that wait or are verified. */
  standing: number;
};
