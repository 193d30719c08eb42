import { z } from 'zod';
import type { Cause } from '@/domain/causes';
import { deviceLabelSchema } from './device-label';
import { instantSchema } from './lap-schema';
import { reasonSchema } from './requests';

/** The waiting laps of a device, or those that came in within a span of time (ends included), or both. */
export const fittingShape = {
  device: deviceLabelSchema.optional(),
  from: instantSchema.optional(),
  to: instantSchema.optional(),
};
export type Fitting = { device?: string | undefined; from?: string | undefined; to?: string | undefined };

/** POST /api/desk/races/{race}/rejections. The id is a UUID made by the client: sent again, it rejects nothing more. */
export const rejectionRequestSchema = z
  .strictObject({ id: z.uuid().toLowerCase(), ...fittingShape, reason: reasonSchema })
  // Without either it would be the whole queue, which nobody means.
  .refine(({ device, from, to }) => device !== undefined || (from !== undefined && to !== undefined), {
    path: ['device'],
    message: 'nothing-meant' satisfies Cause,
  });
export type RejectionRequest = z.infer<typeof rejectionRequestSchema>;

/** Laps that were rejected in one act. */
export const rejectionSchema = z.object({
  id: z.uuid(),
  race: z.string(),
  by: z.string(),
  at: instantSchema,
  reason: z.string(),
  /** How many it rejected, and how many of them are still rejected by it. */
  laps: z.int().min(0),
  standing: z.int().min(0),
});
/** GET /api/desk/races/{race}/rejections. The latest comes first. */
export const rejectionsSchema = z.object({ rejections: z.array(rejectionSchema) });
export type RejectionAnswer = z.infer<typeof rejectionSchema>;
