import { DESK_QUIZZES } from '@/domain/api/addresses';
import { missedQuestionsSchema } from '@/domain/quiz/statistics';
import { defineRoute, done } from '@/server/api/route';
import type { Services } from '@/server/api/services';

export const missedRoute = ({ attempts }: Services) =>
  defineRoute({
    method: 'GET',
    path: DESK_QUIZZES,
    summary: 'Questions of all quizzes, the most missed first',
    description: 'For authors, so questions with few answers are there, too. Questions without an answer are left out.',
    caller: 'official',
    answers: { 200: 'The answered questions: how often each was answered, and how often wholly right' },
    returns: missedQuestionsSchema,
    handle: async () => done(await attempts.missed()),
  });
