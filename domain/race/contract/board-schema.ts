import { z } from 'zod';
import { instantSchema, lapIdSchema, lapMsSchema } from './lap-schema';
import { RACE_STATES } from './rules';
import { RANKINGS } from '@/domain/race/rule-limits';

/** One racer on a board. */
export const rowSchema = z.object({
  racerId: z.string(),
  name: z.string(),
  country: z.string().nullable(),
  /** 1 + the number of racers strictly better; null without a counting lap. */
  rank: z.int().min(1).nullable(),
  /**
   * What the race ranks by, in milliseconds, never 0. Null without a counting lap. A best lap is a whole number. An
   * average is not rounded: equal averages are then equal sums of laps, so comparing averages is comparing sums.
   */
  resultMs: z.number().positive().nullable(),
  /** The fastest counting lap in whole milliseconds, also where the race ranks by averages. */
  bestMs: lapMsSchema.nullable(),
  /** Verified laps, including those that do not count (a DNF, too many resets). */
  laps: z.int().min(0),
  /** Resets in the lap or laps that give the result. */
  resets: z.int().min(0),
  /** When the result was driven (`racedAt` of its last lap). */
  achievedAt: instantSchema.nullable(),
});

/** A lap that waits for an official. It is not in the ranking. */
export const waitingLapSchema = z.object({
  lapId: lapIdSchema,
  name: z.string(),
  timeMs: lapMsSchema,
  /** The racer's rank if this lap were verified now. Null where it would not count, or not give a result. */
  wouldRank: z.int().min(1).nullable(),
});

export const totalsSchema = z.object({
  /** Racers with at least one lap that waits or is verified. */
  racers: z.int().min(0),
  /** Laps that wait or are verified. */
  laps: z.int().min(0),
  waiting: z.int().min(0),
});

export const boardSchema = z.object({
  race: z.string(),
  /** Names the history that `version` counts in. After a restored backup it is another one. */
  epoch: z.string().optional(),
  /** The number of the last fact in the board; 0 before the first. */
  version: z.int().min(0),
  asOf: instantSchema,
  state: z.enum(RACE_STATES),
  ranking: z.enum(RANKINGS),
  rows: z.array(rowSchema),
  waiting: z.array(waitingLapSchema),
  totals: totalsSchema,
  /** `after` of the next page; null on the last one. */
  next: z.string().nullable(),
});

/** An event of the live stream: what has changed on the board since the event before. */
export const boardChangeSchema = z.object({
  epoch: z.string().optional(),
  version: z.int().min(1),
  upsert: z.array(rowSchema),
  remove: z.array(z.string()),
  waiting: z.array(waitingLapSchema),
  totals: totalsSchema,
  state: z.enum(RACE_STATES),
});

/**
 * How the list of waiting laps has changed. `list` is the new list: a lap, or `[index, count]` of laps that stay as they
 * were in the list before. `ranks` are `[index, wouldRank]` in the new list.
 */
export const waitingChangeSchema = z.object({
  list: z.array(z.union([waitingLapSchema, z.tuple([z.int().min(0), z.int().min(1)])])),
  ranks: z.array(z.tuple([z.int().min(0), z.int().min(1).nullable()])),
});

/** What a stream sends to those who ask for `?waiting=changes`. `since` is the version before it. */
export const shortChangeSchema = boardChangeSchema
  .omit({ waiting: true })
  .extend({ since: z.int().min(0), waitingChange: waitingChangeSchema });
