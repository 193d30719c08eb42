import { z } from 'zod';
import { kebabSchema } from '@/domain/content/scalars';
import { SEED_PATTERN } from './draw';

/** More than any quiz has; a body with more is no run of ours. */
const MOST_QUESTIONS = 200;
/** Longer than any choice: answers hold ids and numbers only. */
const idSchema = kebabSchema.max(80);
const momentSchema = z.iso.datetime({ offset: true });

const answerSchema = z.union([
  idSchema,
  z.int().min(1),
  z.array(idSchema).max(20),
  z.record(idSchema, idSchema).refine((pairs) => Object.keys(pairs).length <= 20),
]);

/** A finished run as the phone sends it: POST /api/quizzes/{quiz}/attempts. It names nobody. Its score is worked out anew. */
export const attemptSchema = z
  .strictObject({
    id: z.uuid(),
    quiz: kebabSchema,
    seed: z.string().regex(SEED_PATTERN),
    questions: z.array(idSchema).min(1).max(MOST_QUESTIONS),
    answers: z.record(idSchema, answerSchema),
    startedAt: momentSchema,
    finishedAt: momentSchema,
  })
  .refine(({ startedAt, finishedAt }) => Date.parse(startedAt) <= Date.parse(finishedAt), { path: ['finishedAt'] });

export type Attempt = z.infer<typeof attemptSchema>;
