import { z } from 'zod';
import { rowSchema, waitingLapSchema } from './board-schema';
import { factSchema } from './fact';
import {
  countrySchema,
  instantSchema,
  lapIdSchema,
  lapMsSchema,
  lapSchema,
  resetsSchema,
  runPlaceSchema,
} from './lap-schema';
import { MISSING } from './missing';
import { deviceLabelSchema } from './device-label';
import { PROBLEM_TYPES } from './problem-types';
import { racerNameSchema } from './racer-name-schema';
import { ROLES } from './roles';
import { RACE_STATES } from './rules';
import { RANKINGS } from '@/domain/race/rule-limits';
import type { Cause } from '@/domain/causes';
import { timeFields, withTimeMs } from './time-field';

/*
 * The bodies of requests and answers of the race API. Server, pages and the OpenAPI description all take them from
 * here. Objects that are sent to us are strict: a misspelt field is refused by its name.
 */

export const racerInputSchema = z.strictObject({
  name: racerNameSchema,
  country: countrySchema.nullish().transform((country) => country ?? null),
});

/** POST /api/races/{race}/laps. It has either `time`, as people write it, or `timeMs`. */
export const lapSubmissionSchema = withTimeMs(
  z.strictObject({
    id: lapIdSchema,
    racer: racerInputSchema,
    ...timeFields,
    resets: resetsSchema.default(0),
    finished: z.boolean().default(true),
    racedAt: z.iso.datetime({ offset: true }),
    run: runPlaceSchema.nullish().transform((run) => run ?? null),
  }),
);
/** A submission after parsing: its time is in `timeMs`. */
export type LapSubmission = z.output<typeof lapSubmissionSchema>;
/** A submission as it is sent. */
export type LapSubmissionInput = z.input<typeof lapSubmissionSchema>;

export const raceSummarySchema = z.object({
  slug: z.string(),
  name: z.string(),
  state: z.enum(RACE_STATES),
  ranking: z.enum(RANKINGS),
  opens: instantSchema.nullable(),
  closes: instantSchema.nullable(),
  racers: z.int().min(0),
  laps: z.int().min(0),
});
export const racesSchema = z.object({ races: z.array(raceSummarySchema) });
export type RaceSummary = z.infer<typeof raceSummarySchema>;

/** GET /api/races/{race}/racers/{racerId}. Laps come oldest first, without withdrawn ones. */
export const racerPageSchema = z.object({ racer: rowSchema, laps: z.array(lapSchema) });
export type RacerPage = z.infer<typeof racerPageSchema>;

/** The answer to a change of a racer. `racer` is null where no lap of theirs waits or is verified: they have no row. */
export const changedRacerSchema = z.object({
  racerId: z.string(),
  racer: rowSchema.nullable(),
  laps: z.array(lapSchema),
});

/** GET /api/races/{race}/progress: for a chart, how the best times of the ten leaders fell. */
export const progressSchema = z.object({
  race: z.string(),
  version: z.int().min(0),
  racers: z.array(
    z.object({
      racerId: z.string(),
      name: z.string(),
      /** Each counting lap that was faster than those driven before it. */
      points: z.array(z.object({ at: instantSchema, bestMs: lapMsSchema })),
    }),
  ),
});
export type Progress = z.infer<typeof progressSchema>;

/** GET /api/races/{race}/log. Facts come oldest first. `next` is `after` of the next page; null on the last one. */
export const logPageSchema = z.object({ log: z.array(factSchema), next: z.int().nullable() });
export type LogPage = z.infer<typeof logPageSchema>;

/** POST /api/desk/session */
export const signInSchema = z.strictObject({ code: z.string().trim().min(1).max(100) });
/** A server from before there were roles says none. */
export const deskSessionSchema = z.object({
  official: z.object({ name: z.string(), role: z.enum(ROLES).optional() }),
  expiresAt: instantSchema,
});
export type DeskSession = z.infer<typeof deskSessionSchema>;
/** DELETE /api/desk/session, with `Prefer: return=representation`. */
export const signedOutSchema = z.object({ signedOut: z.object({ name: z.string() }) });
export type SignedOut = z.infer<typeof signedOutSchema>;

export const reasonSchema = z.string().trim().min(1).max(300);

/** POST .../laps/{id}/decision. `waiting` takes a decision back. A rejection needs a reason. */
export const lapDecisionSchema = z
  .strictObject({
    verdict: z.enum(['verified', 'rejected', 'waiting']),
    reason: reasonSchema.optional(),
    version: z.int().min(1),
  })
  .superRefine(({ verdict, reason }, context) => {
    if (verdict === 'rejected' && !reason)
      context.addIssue({
        code: 'custom',
        path: ['reason'],
        message: 'reason-missing' satisfies Cause,
      });
  });
export type LapDecision = z.infer<typeof lapDecisionSchema>;

/** PATCH .../laps/{id}. Only the given fields are changed. */
export const lapCorrectionSchema = withTimeMs(
  z.strictObject({
    ...timeFields,
    resets: resetsSchema.optional(),
    racer: racerInputSchema.optional(),
    reason: reasonSchema,
    version: z.int().min(1),
  }),
  { isTimeOptional: true },
);
export type LapCorrection = z.output<typeof lapCorrectionSchema>;

/** PATCH /api/desk/races/{race}/racers/{racerId}: another name or country. A country that is left out is removed. */
export const racerCorrectionSchema = z.strictObject({ racer: racerInputSchema, reason: reasonSchema });
/** POST /api/desk/races/{race}/racers/{racerId}/merge: all laps go to the racer with the id `into`. */
export const racerMergeSchema = z.strictObject({ into: z.string().min(1).max(100), reason: reasonSchema });

/**
 * POST /api/desk/races/{race}/state. Going back from closed or final needs a reason. `waiting` is how many laps may wait
 * when the result is made final. Without it any number may, as for programs from before there was this field. `id` is a
 * UUID made by the client: the same change, sent again or arriving late, is done once.
 */
export const stateChangeSchema = z.strictObject({
  state: z.enum(['open', 'closed', 'final']),
  reason: reasonSchema.optional(),
  waiting: z.int().min(0).optional(),
  id: z.uuid().toLowerCase().optional(),
});
export type StateChange = z.infer<typeof stateChangeSchema>;

/** POST /api/desk/invitations. Left out, `role` is the lesser one. */
export const invitationSchema = z.strictObject({
  name: racerNameSchema,
  role: z.enum(ROLES).default('official'),
});
/** `role` is that of the official of this name where there is one already (`isKnown`). */
export const invitedSchema = z.object({
  invitation: z.object({
    name: z.string(),
    role: z.enum(ROLES),
    isKnown: z.boolean(),
    code: z.string(),
    expiresAt: instantSchema,
  }),
});
export type Invited = z.infer<typeof invitedSchema>;

/** POST .../claims. `desk` is an id that a desk gives itself. Null gives the lap back. */
export const claimSchema = z.strictObject({ desk: z.string().min(1).max(64), lapId: lapIdSchema.nullable() });
const claimsSchema = z.array(z.object({ lapId: z.string(), desk: z.string(), by: z.string() }));
/** The laps that desks have in hand; `isHeld` says whether this desk has the lap that it asked for. */
export const claimedSchema = z.object({ isHeld: z.boolean(), claims: claimsSchema });
export type Claimed = z.infer<typeof claimedSchema>;
export type LapClaim = Claimed['claims'][number];

/** GET /api/desk/races/{race}/queue. Laps come oldest first. */
export const queueSchema = z.object({
  laps: z.array(
    z.object({
      ...lapSchema.shape,
      wouldRank: waitingLapSchema.shape.wouldRank,
      /** What officials call the device that sent the lap. */
      device: deviceLabelSchema.optional(),
    }),
  ),
  /** All that wait, whatever was asked for. */
  total: z.int().min(0),
  /** Missing in a queue that a phone has remembered from before there were claims. */
  claims: claimsSchema.optional(),
  /** How many fit what was asked for, and how many of those come before this page. */
  fitting: z.int().min(0).optional(),
  before: z.int().min(0).optional(),
  /** `after` of the next page; null on the last one. */
  next: z.int().nullable().optional(),
  /** The devices with most waiting laps, with the number of these. */
  devices: z.array(z.object({ device: deviceLabelSchema, laps: z.int().min(1) })).optional(),
});
export type Queue = z.infer<typeof queueSchema>;

/**
 * A refusal by RFC 9457. `code` is stable, and so is `cause` (domain/causes.ts), which is finer. With `invalid` `field`
 * names the wrong field, with `changed-meanwhile` `lap` is the lap as it is now, with `laps-waiting`
 * `waiting` says how many, with `not-found` `missing` says what does not exist.
 */
export const problemSchema = z.object({
  type: z.string().startsWith(PROBLEM_TYPES),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  cause: z.string().optional(),
  field: z.string().optional(),
  lap: lapSchema.optional(),
  waiting: z.int().optional(),
  missing: z.enum(MISSING).optional(),
  /** With a missing lap: the lineage of the database that lacks it. */
  lineage: z.string().optional(),
});
export type Problem = z.infer<typeof problemSchema>;
