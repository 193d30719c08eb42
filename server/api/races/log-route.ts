import { LOG } from '@/domain/api/addresses';
import { logPageSchema } from '@/domain/race/contract/requests';
import { PUBLIC_SECOND } from '@/server/api/caching';
import { logQuerySchema } from '@/server/api/page-query';
import { defineRaceRoute, done } from '@/server/api/route';
import type { Services } from '@/server/api/services';

export const logRoute = ({ keeper }: Services) =>
  defineRaceRoute(keeper, {
    method: 'GET',
    path: LOG,
    summary: 'The change log, oldest first: who did what, when and why',
    description: '`after` is the number of the last fact that is known; `next` gives it for the next page.',
    caller: 'anyone',
    query: logQuerySchema,
    answers: { 200: 'Facts' },
    returns: logPageSchema,
    failures: ['invalid'],
    handle: async ({ race, query, reply }) => {
      const { facts, hasMore } = await race.log(query.after, query.limit);
      reply.header('cache-control', PUBLIC_SECOND);
      return done({ log: facts, next: hasMore ? facts.at(-1)!.seq : null });
    },
  });
