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
   * What the race ranks by, in milliseconds; null = no counting lap yet, never 0. A best lap is whole. An average is the
   * exact quotient of whole laps, not rounded: equal quotients are equal sums, so comparing them is comparing sums.
   */
  resultMs: z.number().positive().nullable(),
  /** The fastest counting lap, whole milliseconds, whatever the race ranks by. */
  bestMs: lapMsSchema.nullable(),
  /** Verified laps, those that do not count (a DNF, too many resets) among them. */
  laps: z.int().min(0),
  /** Resets in the lap, or the laps, that give the result. */
  resets: z.int().min(0),
  /** When the result was driven (`racedAt` of its last lap). */
  achievedAt: instantSchema.nullable(),
});

/** A lap that waits for an official, apart from the ranking. */
export const waitingLapSchema = z.object({
  lapId: lapIdSchema,
  name: z.string(),
  timeMs: lapMsSchema,
  /** The racer's rank were this lap verified now; null when it would not count. */
  wouldRank: z.int().min(1).nullable(),
});

export const totalsSchema = z.object({
  /** Racers with a lap that waits or is verified. */
  racers: z.int().min(0),
  /** Laps that wait or are verified. */
  laps: z.int().min(0),
  waiting: z.int().min(0),
});

export const boardSchema = z.object({
  race: z.string(),
  /** The number of the last fact in it; 0 before the first. */
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

/** What happened to a board since the change before: an event of the live stream. */
export const boardChangeSchema = z.object({
  version: z.int().min(1),
  upsert: z.array(rowSchema),
  remove: z.array(z.string()),
  waiting: z.array(waitingLapSchema),
  totals: totalsSchema,
  state: z.enum(RACE_STATES),
});
