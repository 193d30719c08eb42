import { LIVE } from '@/domain/api/addresses';
import type { App } from '@/server/api/app';
import type { Services } from '@/server/api/services';
import { refuseOverloaded } from '@/server/api/shed-load';
import { markRoute } from '@/server/metrics/marks';
import type { RequestHandler } from '@/server/static/serve-site';
import { beginStream, readyToStream } from './begin-stream';

const ADDRESS = /^\/api\/races\/([\w-]+)\/live(\?waiting=changes)?$/;

/**
 * A short way to the live stream of a race. A stream lasts for hours, and what the framework makes for a request would last
 * as long: some kilobytes for each watcher. Anything unusual (another query or method, an unknown race, too many streams,
 * a database that cannot be read) takes the ordinary way. Both give the same answer.
 */
export function addLiveFastPath(app: App, { keeper, limits }: Services, isOverloaded: () => boolean) {
  const { server } = app;
  // The last listener answers. One before it has read what a proxy says (forwarded.ts).
  const ordinary = server.listeners('request').at(-1) as RequestHandler;
  // For debugging every request is in the log, and only the ordinary way logs.
  if (app.log.level === 'debug' || app.log.level === 'trace') return;
  server.off('request', ordinary).on('request', (request, response) => {
    const [, slug, query] = request.method === 'GET' ? (ADDRESS.exec(request.url!) ?? []) : [];
    const race = slug === undefined ? null : keeper.find(slug);
    if (!race) return ordinary(request, response);
    markRoute(response, LIVE);
    if (isOverloaded()) return refuseOverloaded(request, response);
    readyToStream(race).then(
      () => {
        const address = [request.headers['x-forwarded-for']].flat()[0] ?? request.socket.remoteAddress ?? '';
        const isBegun = beginStream(limits, { race, address, isShort: query !== undefined, request, response });
        if (!isBegun) ordinary(request, response);
      },
      () => ordinary(request, response),
    );
  });
}
