import { z } from 'zod';
import { LAP_FLAGS, LAP_SOURCES } from './lap-values';
import { countrySchema, instantSchema, lapIdSchema, lapMsSchema, resetsSchema, runPlaceSchema } from './lap-schema';
import { RACE_STATES } from './rules';

/*
 * The log of a race: its facts, numbered from 1 without gaps. Folding them gives the board, and the public log shows
 * them as they are. `actor` is an official's or a gate's name, `attendee`, or `schedule` for the times of opening and
 * closing.
 */

const racerSchema = z.object({ name: z.string(), country: countrySchema.nullable() });
const base = { seq: z.int().min(1), at: instantSchema, actor: z.string() };
/** The name and time of the lap. The server adds them when it answers the log, and never stores them. */
const aboutSchema = z.object({ name: z.string(), timeMs: lapMsSchema });
const aboutLap = { ...base, lapId: lapIdSchema, about: aboutSchema.optional() };
const reason = z.string();
/** The id that all laps have that were rejected, or taken back, in one act. */
const together = z.uuid().optional();

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
  /** Laps from a gate or an official are `verified` at once, and so are all laps in a race without verification. */
  status: z.enum(['waiting', 'verified']),
});

/** What an official may correct. It has only the fields that changed. With `racerId` the lap goes to another racer. */
const correctionSchema = z
  .object({ ...racerSchema.shape, racerId: z.string(), timeMs: lapMsSchema, resets: resetsSchema })
  .partial();
const stateSchema = z.object({ state: z.enum(RACE_STATES) });

export const factSchema = z.discriminatedUnion('action', [
  z.object({ ...aboutLap, action: z.literal('submitted'), after: enteredLapSchema }),
  z.object({ ...aboutLap, action: z.literal('verified'), reason: reason.optional() }),
  z.object({ ...aboutLap, action: z.literal('rejected'), reason, together }),
  /** An official took a decision back: the lap waits again. */
  z.object({ ...aboutLap, action: z.literal('reconsidered'), reason: reason.optional(), together }),
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
    /** The id that the desk gave to this change. */
    change: z.uuid().optional(),
  }),
  z.object({
    ...base,
    action: z.literal('renamed'),
    racerId: z.string(),
    reason,
    before: racerSchema,
    after: racerSchema,
  }),
  /** Everybody sees other words instead of the name; and the name again. */
  z.object({ ...base, action: z.literal('name-hidden'), racerId: z.string(), reason: reason.optional() }),
  z.object({ ...base, action: z.literal('name-shown'), racerId: z.string(), reason: reason.optional() }),
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
