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
import { PROBLEM_TYPES } from './problem-types';
import { racerNameSchema } from './racer-name-schema';
import { RACE_STATES } from './rules';
import { RANKINGS } from '@/domain/race/rule-limits';
import type { Cause } from '@/domain/causes';
import { timeFields, withTimeMs } from './time-field';

/*
 * Bodies of requests and answers of the race API, and of nothing else: server, pages and the OpenAPI description read
 * them here. Objects sent to us are strict: a misspelt field is refused by name.
 */

export const racerInputSchema = z.strictObject({
  name: racerNameSchema,
  country: countrySchema.nullish().transform((country) => country ?? null),
});

/** POST /api/races/{race}/laps. `time` as people write it, or `timeMs`: one of them. */
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
/** As parsed: the time in `timeMs`. */
export type LapSubmission = z.output<typeof lapSubmissionSchema>;
/** As sent. */
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

/** GET /api/races/{race}/racers/{racerId}; laps oldest first, withdrawn ones left out. */
export const racerPageSchema = z.object({ racer: rowSchema, laps: z.array(lapSchema) });
export type RacerPage = z.infer<typeof racerPageSchema>;

/** What an official changed about a racer. `racer` null: on no board, as no lap of theirs waits or is verified. */
export const changedRacerSchema = z.object({
  racerId: z.string(),
  racer: rowSchema.nullable(),
  laps: z.array(lapSchema),
});

/** GET /api/races/{race}/progress: how the fastest laps of the ten who lead the board fell, for a chart. */
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

/** GET /api/races/{race}/log */
export const logPageSchema = z.object({ log: z.array(factSchema), next: z.int().nullable() });
export type LogPage = z.infer<typeof logPageSchema>;

/** POST /api/desk/session */
export const signInSchema = z.strictObject({ code: z.string().trim().min(1).max(100) });
export const deskSessionSchema = z.object({ official: z.object({ name: z.string() }), expiresAt: instantSchema });
export type DeskSession = z.infer<typeof deskSessionSchema>;
/** DELETE /api/desk/session, for whoever wants to hear it. */
export const signedOutSchema = z.object({ signedOut: z.object({ name: z.string() }) });
export type SignedOut = z.infer<typeof signedOutSchema>;

const reasonSchema = z.string().trim().min(1).max(300);

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

/** PATCH .../laps/{id}: what is given is changed. */
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

/** PATCH /api/desk/races/{race}/racers/{racerId} */
export const racerCorrectionSchema = z.strictObject({ racer: racerInputSchema, reason: reasonSchema });
/** POST /api/desk/races/{race}/racers/{racerId}/merge: all laps go to `into`. */
export const racerMergeSchema = z.strictObject({ into: z.string().min(1).max(100), reason: reasonSchema });

/** POST /api/desk/races/{race}/state. Going back from closed or final needs a reason. */
export const stateChangeSchema = z.strictObject({
  state: z.enum(['open', 'closed', 'final']),
  reason: reasonSchema.optional(),
});

/** GET /api/desk/races/{race}/queue: oldest first. */
export const queueSchema = z.object({
  laps: z.array(z.object({ ...lapSchema.shape, wouldRank: waitingLapSchema.shape.wouldRank })),
  total: z.int().min(0),
});
export type Queue = z.infer<typeof queueSchema>;

/**
 * RFC 9457; `code` is stable, and so is `cause` (domain/causes.ts), which is finer. `field` names what is wrong with `invalid`, `lap` the present one with `changed-meanwhile`,
 * `missing` what there is none of with `not-found`.
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
  missing: z.enum(MISSING).optional(),
});
export type Problem = z.infer<typeof problemSchema>;
