import { DESK_QUIZZES } from '@/domain/api/addresses';
import { missedQuestionsSchema } from '@/domain/quiz/statistics';
import { defineRoute, done } from '@/server/api/route';
import type { Services } from '@/server/api/services';

export const missedRoute = ({ attempts }: Services) =>
  defineRoute({
    method: 'GET',
    path: DESK_QUIZZES,
    summary: 'Questions of all quizzes, the most missed first',
    description: 'For authors: also with few answers, of which readers are told nothing. Unanswered ones are left out.',
    caller: 'official',
    answers: { 200: 'The questions that were answered, each with how often, and how often wholly right' },
    returns: missedQuestionsSchema,
    handle: () => done(attempts.missed()),
  });
