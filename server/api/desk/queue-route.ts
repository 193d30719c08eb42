import { DESK_QUEUE } from '@/domain/api/addresses';
import { totalsOf, waitingOf } from '@/domain/race/ledger/ledger';
import { queueSchema } from '@/domain/race/contract/requests';
import { queueQuerySchema } from '@/server/api/page-query';
import { defineRaceRoute, done } from '@/server/api/route';
import type { Services } from '@/server/api/services';

export const queueRoute = ({ keeper, claims }: Services) =>
  defineRaceRoute(keeper, {
    method: 'GET',
    path: DESK_QUEUE,
    summary: 'Laps that wait, oldest first, with their flags and the rank they would take',
    caller: 'official',
    query: queueQuerySchema,
    answers: { 200: 'The laps, how many there are in all, and which of them desks have in hand' },
    returns: queueSchema,
    failures: ['invalid'],
    handle: ({ race, query }) =>
      race.read((ledger) => {
        const laps = waitingOf(ledger, { order: 'oldest', limit: query.limit });
        return done({ laps, total: totalsOf(ledger).waiting, claims: claims.in(race.entry.slug) });
      }),
  });
