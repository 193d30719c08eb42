import { z } from 'zod';
import { countrySchema, instantSchema } from './lap-schema';

/* The bodies of requests and answers about names that somebody finds rude. */

/** POST .../racers/{racerId}/name-report. The body is empty: the address says it all. */
export const nameReportSchema = z.strictObject({});
export const reportedNameSchema = z.object({ racerId: z.string(), isReported: z.literal(true) });

/** POST .../racers/{racerId}/name, for officials. */
export const nameVerdictSchema = z.strictObject({
  verdict: z.enum(['hidden', 'shown']),
  reason: z.string().trim().min(1).max(300).optional(),
});
export const judgedNameSchema = z.object({ racerId: z.string(), isHidden: z.boolean() });
export type JudgedName = z.infer<typeof judgedNameSchema>;

/**
 * GET .../names, for officials: names that were reported since anybody judged them, the most reported first, and then
 * those that are hidden.
 */
export const namesToJudgeSchema = z.object({
  names: z.array(
    z.object({
      racerId: z.string(),
      name: z.string(),
      country: countrySchema.nullable(),
      isHidden: z.boolean(),
      /** By how many devices, since the last verdict. */
      reports: z.int().min(0),
      reportedAt: instantSchema.nullable(),
    }),
  ),
});
export type NamesToJudge = z.infer<typeof namesToJudgeSchema>;
export type NameToJudge = NamesToJudge['names'][number];
