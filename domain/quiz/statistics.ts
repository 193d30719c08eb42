import { z } from 'zod';
import { kebabSchema } from '@/domain/content/scalars';

/*
 * What others answered, as the API tells it: counts, and no people. The phone takes only the types from this file.
 */

/** `answered` counts the attempts that answered the question, `right` those of them that were wholly right. */
export const questionFiguresSchema = z.object({
  id: kebabSchema,
  answered: z.int().min(0),
  right: z.int().min(0),
  /** How often each choice was picked. Only for questions of kind one and several; empty for all others. */
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
  /**
   * How many attempts earned how many per cent of their points, by whole per cent, rounded down. Absent where too few
   * have come, and in what older versions told.
   */
  percents: z.record(z.string().regex(/^\d{1,3}$/), z.int().min(1)).optional(),
});
export type Statistics = z.infer<typeof statisticsSchema>;
/** Statistics as a phone stores them. `cameAt` is when they came, in milliseconds since 1970. */
export type KeptStatistics = { statistics: Statistics; cameAt: number };

/** The answer to an attempt: how the server scored it. */
export const takenAttemptSchema = z.object({
  id: z.uuid(),
  quiz: kebabSchema,
  points: z.number().min(0),
  asked: z.int().min(1),
  receivedAt: z.iso.datetime(),
});
export type TakenAttempt = z.infer<typeof takenAttemptSchema>;

/** GET /api/desk/quizzes. `quiz` is the slug of the file that holds the question. */
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
