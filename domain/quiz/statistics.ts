import { z } from 'zod';
import { kebabSchema } from '@/domain/content/scalars';

/*
 * What others answered, as the API tells it: counts, and of nobody. Schemas, and for the phone only their types.
 */

/** `answered`: attempts in which the question was answered; `right`: of those, wholly right. */
export const questionFiguresSchema = z.object({
  id: kebabSchema,
  answered: z.int().min(0),
  right: z.int().min(0),
  /** How often each choice was picked, for questions of kind one and several; empty for all others. */
  choices: z.record(kebabSchema, z.int().min(0)),
});
export type QuestionFigures = z.infer<typeof questionFiguresSchema>;

/** GET /api/quizzes/{quiz}/statistics. */
export const statisticsSchema = z.object({
  quiz: kebabSchema,
  /** When these figures last changed. */
  asOf: z.iso.datetime(),
  attempts: z.int().min(0),
  questions: z.array(questionFiguresSchema),
});
export type Statistics = z.infer<typeof statisticsSchema>;
/** As a phone keeps it. `cameAt`: when it came, in milliseconds since 1970. */
export type KeptStatistics = { statistics: Statistics; cameAt: number };

/** What comes back for an attempt: as the server scored it. */
export const takenAttemptSchema = z.object({
  id: z.uuid(),
  quiz: kebabSchema,
  points: z.number().min(0),
  asked: z.int().min(1),
  receivedAt: z.iso.datetime(),
});
export type TakenAttempt = z.infer<typeof takenAttemptSchema>;

/** GET /api/desk/quizzes: `quiz` is the slug under which the question is kept. */
export const missedQuestionsSchema = z.object({
  asOf: z.iso.datetime(),
  attempts: z.int().min(0),
  questions: z.array(
    z.object({
      quiz: kebabSchema,
      quizTitle: z.string(),
      id: kebabSchema,
      prompt: z.string(),
      /** `reports/<slug>#<heading>` */
      section: z.string(),
      answered: z.int().min(1),
      right: z.int().min(0),
    }),
  ),
});
export type MissedQuestions = z.infer<typeof missedQuestionsSchema>;
