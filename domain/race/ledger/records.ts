import type { EnteredLap } from '@/domain/race/contract/fact';
import type { Lap } from '@/domain/race/contract/lap';
import type { LapFlag, LapStatus } from '@/domain/race/contract/lap-values';
import type { RowKey } from './row-order';

/** A lap as a ledger keeps it: what was entered, which stays, and what facts made of it. */
export type LapRecord = {
  readonly id: string;
  /** The number of the fact that entered it: the order of arrival. */
  readonly seq: number;
  readonly receivedAt: string;
  readonly racedAt: string;
  readonly racedAtMs: number;
  readonly finished: boolean;
  readonly run: EnteredLap['run'];
  readonly source: EnteredLap['source'];
  /** Name, country, time and resets as they came: what the same lap sent again is compared with. */
  readonly enteredName: string;
  readonly enteredCountry: string | null;
  readonly enteredMs: number;
  readonly enteredResets: number;
  racer: Racer;
  timeMs: number;
  resets: number;
  status: LapStatus;
  flags: readonly LapFlag[];
  decision: Lap['decision'];
  version: number;
  /** Whether spelling and country may come from what was entered: not after it went to another racer. */
  isNameGiver: boolean;
};

/** Consecutive laps of one run, all of which count. */
export type Window = { sumMs: number; resets: number; achievedMs: number; achievedAt: string; runId: string };

type Named = { name: string; country: string | null };

export type Run = { laps: LapRecord[]; window: Window | null };

/** A racer as a ledger keeps them. What is derived from the laps is kept with each change to one lap. */
export type Racer = {
  readonly id: string;
  readonly firstName: string;
  /** Folded names that lead here. */
  aliases: string[];
  laps: LapRecord[];
  /** A name an official gave; it outdoes what racers type. */
  official: Named | null;
  waiting: number;
  verified: number;
  lapsThatShowName: number;
  /** The first standing laps that give the spelling, and a country. */
  nameGiver: LapRecord | null;
  countryGiver: LapRecord | null;
  /** The fastest counting lap. */
  best: LapRecord | null;
  /** With best-average only: runs by id, and the best window of them all. */
  runs: Map<string, Run> | null;
  window: Window | null;
  /** Where the racer stands in the order of the board; null while not listed. */
  key: RowKey | null;
};
