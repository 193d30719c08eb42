import { addressOf } from '@/domain/api/address';
import { BOARD, LIVE } from '@/domain/api/addresses';
import { liveQuerySchema } from '@/server/api/page-query';
import { SENT, defineRaceRoute, refuse } from '@/server/api/route';
import type { Services } from '@/server/api/services';
import { beginStream, readyToStream } from './begin-stream';

/**
 * A phone that is refused reads the board instead, and tries the stream again after this time: others may have left.
 */
const COME_AGAIN_SECONDS = 30;

/** A shared cache answers for so long, also after the switch is turned back. */
const POLL_INSTEAD = 'public, max-age=10';

export const liveRoute = ({ keeper, limits, isPolling }: Services) =>
  defineRaceRoute(keeper, {
    method: 'GET',
    path: LIVE,
    summary: 'The live stream: the board, then every change of it',
    description:
      '`event: board` with the first 100 rows (Board), then `event: change` (BoardChange) at most ten times a second. ' +
      '`id` is a place in the history of the race. With Last-Event-ID the stream continues there, or starts with a new board. ' +
      'With `waiting=changes` a change has the changes of the waiting list instead of the list (ShortChange). ' +
      'Where the operator has switched streams off the answer is 204, by which an EventSource stops, and `Link` names ' +
      'what to ask for instead: GET board, with the ETag of the last one, every five seconds.',
    caller: 'anyone',
    query: liveQuerySchema,
    answers: { 200: 'Server-sent events', 204: 'There are no streams here: ask for the board' },
    mediaType: 'text/event-stream',
    failures: ['too-many'],
    handle: async ({ race, query, request, reply }) => {
      if (isPolling) {
        const board = addressOf(BOARD, { race: race.entry.slug });
        reply
          .code(204)
          .headers({ 'cache-control': POLL_INSTEAD, link: `<${board}>; rel="alternate"` })
          .send();
        return SENT;
      }
      await readyToStream(race);
      if (request.method === 'HEAD') {
        reply.type('text/event-stream').send();
        return SENT;
      }
      const { ip: address, raw: asked } = request;
      const isShort = query.waiting === 'changes';
      const isBegun = beginStream(limits, { race, address, isShort, request: asked, response: reply.raw });
      if (!isBegun)
        return refuse('too-many', 'Too many phones at this address watch already. GET board instead.', {
          retryAfterSeconds: COME_AGAIN_SECONDS,
        });
      reply.hijack();
      return SENT;
    },
  });
