import { ATTEMPTS } from '@/domain/api/addresses';
import { attemptSchema } from '@/domain/quiz/attempt';
import { takenAttemptSchema } from '@/domain/quiz/statistics';
import { defineRoute, done, refuse } from '@/server/api/route';
import type { Services } from '@/server/api/services';

/** Enough for the longest run, of 200 questions, whose answers have eight ids of 20 characters each. */
const BODY_LIMIT_BYTES = 64 * 1024;

export const attemptRoute = ({ attempts }: Services) =>
  defineRoute({
    method: 'POST',
    path: ATTEMPTS,
    summary: 'Takes a finished run of a quiz, anonymously',
    description:
      'The id is a UUID made by the client. The same attempt, sent again, gets the same answer and counts once. The ' +
      'server scores it, and refuses one that does not fit the quiz. It stores nothing that tells who sent it. `mixed` ' +
      'is the run that is drawn from all quizzes.',
    caller: 'submitter',
    body: attemptSchema,
    bodyLimit: BODY_LIMIT_BYTES,
    answers: { 201: 'The attempt is taken and safe on disk', 200: 'The attempt had been taken before' },
    returns: takenAttemptSchema,
    failures: ['invalid', 'not-found', 'id-reused'],
    handle: async ({ params, body, reply }) => {
      if (!attempts.has(params.quiz))
        return refuse('not-found', `There is no quiz '${params.quiz}'.`, { missing: 'quiz' });
      const outcome = await attempts.take(params.quiz, body);
      if (!outcome.ok) return outcome;
      reply.code(outcome.value.isNew ? 201 : 200);
      return done(outcome.value.taken);
    },
  });
