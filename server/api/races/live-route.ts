import { LIVE } from '@/domain/api/addresses';
import { addressKey } from '@/server/limits/address-key';
import { liveQuerySchema } from '@/server/api/page-query';
import { acceptedEncodings } from '@/server/static/negotiate-encoding';
import { watch } from '@/server/race/live';
import { SENT, defineRaceRoute, refuse } from '@/server/api/route';
import type { Services } from '@/server/api/services';

/**
 * A phone that is refused reads the board instead, and tries the stream again after this time: others may have left.
 */
const COME_AGAIN_SECONDS = 30;

export const liveRoute = ({ keeper, limits }: Services) =>
  defineRaceRoute(keeper, {
    method: 'GET',
    path: LIVE,
    summary: 'The live stream: the board, then every change of it',
    description:
      '`event: board` with the first 100 rows (Board), then `event: change` (BoardChange) at most ten times a second. ' +
      '`id` is a place in the history of the race. With Last-Event-ID the stream continues there, or starts with a new board. ' +
      'With `waiting=changes` a change has the changes of the waiting list instead of the list (ShortChange).',
    caller: 'anyone',
    query: liveQuerySchema,
    answers: { 200: 'Server-sent events' },
    mediaType: 'text/event-stream',
    failures: ['too-many'],
    handle: async ({ race, query, request, reply }) => {
      // A phone may know more than this process, from another one. Fails while the database cannot be read: a stream begins
      // with the stored board.
      await race.catchUp();
      await race.read(() => undefined);
      if (request.method === 'HEAD') {
        reply.type('text/event-stream').send();
        return SENT;
      }
      const address = addressKey(request.ip);
      if (!limits.streams.take(address))
        return refuse('too-many', 'Too many phones at this address watch already. GET board instead.', {
          retryAfterSeconds: COME_AGAIN_SECONDS,
        });
      const { raw } = reply;
      raw.once('close', () => limits.streams.leave(address));
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) raw.setHeader(name, value);
      reply.hijack();
      watch(race, raw, [request.headers['last-event-id']].flat()[0], {
        isShort: query.waiting === 'changes',
        isPacked: isGzipWanted(request.headers['accept-encoding']),
      });
      return SENT;
    },
  });

/** Brotli cannot be packed once for all: its blocks depend on how much came before them. */
const isGzipWanted = (header: string | undefined) => {
  const accepted = acceptedEncodings(header);
  return accepted.includes('gzip') && accepted.indexOf('gzip') < accepted.indexOf('identity');
};
