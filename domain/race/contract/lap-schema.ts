import { z } from 'zod';
import type { Cause } from '@/domain/causes';
import { COUNTRY, LAP_FLAGS, LAP_SOURCES, LAP_STATUSES } from './lap-values';
import { LONGEST_LAP_MS, MOST_RESETS, SHORTEST_LAP_MS } from '@/domain/race/rule-limits';

/** Whole milliseconds, 1 to 3,600,000. */
export const lapMsSchema = z.int().min(SHORTEST_LAP_MS).max(LONGEST_LAP_MS);
export const resetsSchema = z.int().min(0).max(MOST_RESETS);
/** ISO 8601 in UTC. Our own moments have milliseconds, as JavaScript writes them. */
export const instantSchema = z.iso.datetime();
export const countrySchema = z.string().regex(COUNTRY, 'country-unknown' satisfies Cause);
/** Lower case, so that two spellings of one UUID are one lap. */
export const lapIdSchema = z.uuid().toLowerCase();

/** Which lap of which run this is. A lap without it takes no part in an average. */
export const runPlaceSchema = z.strictObject({ id: z.uuid(), lap: z.int().min(1).max(1_000) });

export const decisionSchema = z.object({
  by: z.string(),
  at: instantSchema,
  reason: z.string().optional(),
});

/**
 * A lap as the API gives it. `version` counts the facts about it, from 1. A decision names the version it was made on.
 */
export const lapSchema = z.object({
  id: lapIdSchema,
  race: z.string(),
  racerId: z.string(),
  name: z.string(),
  country: z.string().nullable(),
  timeMs: lapMsSchema,
  resets: resetsSchema,
  /** False for a DNF: the lap was not finished and never counts. */
  finished: z.boolean(),
  racedAt: instantSchema,
  receivedAt: instantSchema,
  status: z.enum(LAP_STATUSES),
  flags: z.array(z.enum(LAP_FLAGS)),
  source: z.enum(LAP_SOURCES),
  run: runPlaceSchema.nullable(),
  decision: decisionSchema.optional(),
  version: z.int().min(1),
  /** Names the database that took the lap, and all its copies: a phone sends again what a restored copy lacks. */
  lineage: z.string().optional(),
});
