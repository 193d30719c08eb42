import type { EnteredLap } from '@/domain/race/contract/fact';
import type { Lap } from '@/domain/race/contract/lap';
import type { LapFlag, LapStatus } from '@/domain/race/contract/lap-values';
import type { RowKey } from './row-order';

/** A lap in a ledger: what was entered, which stays, and what later facts made of it. */
export type LapRecord = {
  readonly id: string;
  /** The number of the fact that entered it. It gives the order of arrival. */
  readonly seq: number;
  readonly receivedAt: string;
  readonly racedAt: string;
  readonly racedAtMs: number;
  readonly finished: boolean;
  readonly run: EnteredLap['run'];
  readonly source: EnteredLap['source'];
  /** Name, country, time and resets as they were sent. A lap sent again is compared with them. */
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
  /** The act by which it was rejected together with others, for as long as that stands. */
  rejection: Rejection | null;
  version: number;
  /** The version since which time, resets and racer are as they are. Decisions leave it. */
  contentVersion: number;
  /** Whether this lap may give its racer a spelling and a country. False once it went to another racer. */
  isNameGiver: boolean;
};

/** Many laps that were rejected in one act. */
export type Rejection = {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
  readonly laps: LapRecord[];
};

/** Consecutive laps of one run, all of which count. */
export type Window = { sumMs: number; resets: number; achievedMs: number; achievedAt: string; runId: string };

type Named = { name: string; country: string | null };

export type LapRun = { laps: LapRecord[]; window: Window | null };

/** A racer in a ledger. Each change of a lap brings up to date what is derived from the laps. */
export type Racer = {
  readonly id: string;
  readonly firstName: string;
  /** Folded names that lead here. */
  aliases: string[];
  laps: LapRecord[];
  /** The name that an official gave. It takes precedence over names that racers type. */
  official: Named | null;
  /** What an official said about showing the name, and when. Null: nobody has, or there is another name since. */
  verdict: { isHidden: boolean; at: string } | null;
  waiting: number;
  verified: number;
  lapsThatShowName: number;
  /** The first standing laps that give the spelling of the name, and a country. */
  nameGiver: LapRecord | null;
  countryGiver: LapRecord | null;
  /** The fastest counting lap. */
  best: LapRecord | null;
  /** Only where the race ranks by averages: the runs by id, and the best window of all runs. */
  runs: Map<string, LapRun> | null;
  window: Window | null;
  /** The racer's sort key on the board. Null while the racer has no row. */
  key: RowKey | null;
};
