import { z } from 'zod';
import { LONGEST_ID, MOST_PARTS } from '@/domain/content/quiz';
import { kebabSchema } from '@/domain/content/scalars';
import { SEED_PATTERN } from './draw';
import { MOST_QUESTIONS } from '@/domain/content/most-questions';

/** Answers hold ids and numbers only. Content has limits for both, so a longer body is no run of ours. */
const idSchema = kebabSchema.max(LONGEST_ID);
const momentSchema = z.iso.datetime({ offset: true });

const answerSchema = z.union([
  idSchema,
  z.int().min(1),
  z.array(idSchema).max(MOST_PARTS),
  z.record(idSchema, idSchema).refine((pairs) => Object.keys(pairs).length <= MOST_PARTS),
]);

/** The body of POST /api/quizzes/{quiz}/attempts: a finished run. It names nobody. The server scores it anew. */
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
