import { STATISTICS } from '@/domain/api/addresses';
import { statisticsSchema } from '@/domain/quiz/statistics';
import { encodeBeside } from '@/server/encoded';
import { defineRoute, refuse } from '@/server/api/route';
import { JSON_TYPE, sendEncoded } from '@/server/api/send-encoded';
import type { Services } from '@/server/api/services';

export const statisticsRoute = ({ attempts }: Services) =>
  defineRoute({
    method: 'GET',
    path: STATISTICS,
    summary: 'What others answered',
    description:
      'Counts by question. `attempts` counts those of this quiz; runs that are drawn from all quizzes count for `mixed`. ' +
      'The figures of a question count its answers in all quizzes. With fewer than ten attempts `questions` is empty.',
    caller: 'anyone',
    answers: { 200: 'The figures', 304: 'The reader has these figures' },
    returns: statisticsSchema,
    failures: ['not-found', 'database-unavailable'],
    handle: async ({ params, request, reply }) => {
      const statistics = await attempts.statistics(params.quiz);
      if (!statistics) return refuse('not-found', `There is no quiz '${params.quiz}'.`, { missing: 'quiz' });
      return sendEncoded(request, reply, encodeBeside(JSON.stringify(statistics)), JSON_TYPE);
    },
  });
