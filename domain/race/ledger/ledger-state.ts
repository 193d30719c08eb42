import type { LapRecord, Racer, Rejection } from './records';
import type { RowKey } from './row-order';
import type { RaceRules, RaceState } from '@/domain/race/contract/rules';
import type { SortedList } from './sorted-list';

/** A race folded from its facts, in a form in which the next fact costs little. Only `applyFact` changes it. */
export type Ledger = {
  readonly race: string;
  readonly rules: RaceRules;
  state: RaceState;
  version: number;
  readonly laps: Map<string, LapRecord>;
  readonly racers: Map<string, Racer>;
  /** Racers by folded name, including earlier names and those of merged racers. */
  readonly names: Map<string, Racer>;
  /** For a racer who was merged into another: that other racer, by the former id. */
  readonly merged: Map<string, Racer>;
  /** Folded names that were still hidden when an official replaced them. They stay hidden. */
  readonly replacedNames: Set<string>;
  /** The board: the sort keys of its racers, in order. */
  readonly order: SortedList<RowKey>;
  /** Waiting laps in the order of arrival. */
  readonly waiting: SortedList<LapRecord>;
  /** Laps that were rejected together, by the id of that act, in the order of the acts. */
  readonly rejections: Map<string, Rejection>;
  /** The ids of changes of state, so that none is done again. */
  readonly stateChanges: Set<string>;
  /** Laps that wait or are verified. */
  standing: number;
};
