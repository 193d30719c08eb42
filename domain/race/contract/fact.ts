import { z } from 'zod';
import { LAP_FLAGS, LAP_SOURCES } from './lap-values';
import { countrySchema, instantSchema, lapIdSchema, lapMsSchema, resetsSchema, runPlaceSchema } from './lap-schema';
import { RACE_STATES } from './rules';

/*
 * The log of a race: facts that happened, numbered from 1 without gaps. The board is a fold over them, and the public
 * change log is the same facts, read aloud. `actor` is who did it: an official's or a gate's name, `attendee`, or
 * `schedule` for the opening times.
 */

const racerSchema = z.object({ name: z.string(), country: countrySchema.nullable() });
const base = { seq: z.int().min(1), at: instantSchema, actor: z.string() };
/** Name and time of the lap. The server adds them when it answers the log; they are never stored. */
const aboutSchema = z.object({ name: z.string(), timeMs: lapMsSchema });
const aboutLap = { ...base, lapId: lapIdSchema, about: aboutSchema.optional() };
const reason = z.string();

const enteredLapSchema = z.object({
  ...racerSchema.shape,
  racerId: z.string(),
  timeMs: lapMsSchema,
  resets: resetsSchema,
  finished: z.boolean(),
  racedAt: instantSchema,
  run: runPlaceSchema.nullable(),
  source: z.enum(LAP_SOURCES),
  flags: z.array(z.enum(LAP_FLAGS)),
  /** `verified` at once from a gate, an official, or in a race without verification. */
  status: z.enum(['waiting', 'verified']),
});

/** What an official may correct; only what changed is there. A lap may go to another racer. */
const correctionSchema = z
  .object({ ...racerSchema.shape, racerId: z.string(), timeMs: lapMsSchema, resets: resetsSchema })
  .partial();
const stateSchema = z.object({ state: z.enum(RACE_STATES) });

export const factSchema = z.discriminatedUnion('action', [
  z.object({ ...aboutLap, action: z.literal('submitted'), after: enteredLapSchema }),
  z.object({ ...aboutLap, action: z.literal('verified'), reason: reason.optional() }),
  z.object({ ...aboutLap, action: z.literal('rejected'), reason }),
  /** A decision was taken back: the lap waits again. */
  z.object({ ...aboutLap, action: z.literal('reconsidered'), reason: reason.optional() }),
  z.object({
    ...aboutLap,
    action: z.literal('corrected'),
    reason,
    before: correctionSchema,
    after: correctionSchema,
  }),
  z.object({ ...aboutLap, action: z.literal('withdrawn') }),
  z.object({
    ...base,
    action: z.literal('state-changed'),
    reason: reason.optional(),
    before: stateSchema,
    after: stateSchema,
  }),
  z.object({
    ...base,
    action: z.literal('renamed'),
    racerId: z.string(),
    reason,
    before: racerSchema,
    after: racerSchema,
  }),
  /** All laps of `racerId` go to `after.racerId`. */
  z.object({
    ...base,
    action: z.literal('merged'),
    racerId: z.string(),
    reason,
    before: racerSchema,
    after: z.object({ racerId: z.string(), ...racerSchema.shape }),
  }),
]);
export type Fact = z.infer<typeof factSchema>;
export type EnteredLap = z.infer<typeof enteredLapSchema>;
