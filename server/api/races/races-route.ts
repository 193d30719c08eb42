import { RACES } from '@/domain/api/addresses';
import { racesSchema } from '@/domain/race/contract/requests';
import { PUBLIC_SECOND } from '@/server/api/caching';
import { defineRoute, done } from '@/server/api/route';
import type { Services } from '@/server/api/services';

export const racesRoute = ({ keeper }: Services) =>
  defineRoute({
    method: 'GET',
    path: RACES,
    summary: 'All races, in the order in which the site shows them',
    caller: 'anyone',
    answers: { 200: 'The races' },
    returns: racesSchema,
    handle: ({ reply }) => {
      reply.header('cache-control', PUBLIC_SECOND);
      return done({ races: keeper.races() });
    },
  });
