import { BOARD } from '@/domain/api/addresses';
import { boardSchema } from '@/domain/race/contract/board-schema';
import { boardQuerySchema } from '@/server/api/page-query';
import { defineRaceRoute, refuse } from '@/server/api/route';
import { POLLED_SECOND } from '@/server/api/caching';
import { JSON_TYPE, sendEncoded } from '@/server/api/send-encoded';
import type { Services } from '@/server/api/services';

export const boardRoute = ({ keeper, isPolling }: Services) =>
  defineRaceRoute(keeper, {
    method: 'GET',
    path: BOARD,
    summary: 'The board: ranked racers, laps that wait, totals',
    description: 'ETag is the version. `after` is `next` of the page before.',
    caller: 'anyone',
    query: boardQuerySchema,
    answers: { 200: 'A page of the board', 304: 'The reader has this version' },
    returns: boardSchema,
    failures: ['invalid'],
    handle: async ({ race, query, request, reply }) => {
      const board = await race.readKnown(() => race.board(query.limit, query.after));
      if (!board) return refuse('invalid', 'after: expected next of an earlier page.', { field: 'after' });
      return sendEncoded(request, reply, board, JSON_TYPE, isPolling ? POLLED_SECOND : undefined);
    },
  });
