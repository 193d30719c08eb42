import type { IncomingMessage, ServerResponse } from 'node:http';
import { WATCHED_ROWS } from '@/domain/race/board';
import type { App } from '../create-app';
import type { Keeper, KeptRace } from '@/server/race/keeper';
import type { RequestHandler } from '@/server/static/serve-site';
import { commonHeaders } from '../common-headers';
import { JSON_TYPE, writeEncoded } from '../send-encoded';

const ADDRESS = /^\/api\/races\/([\w-]+)\/board$/;

/**
 * The first rows of a board are asked for more often than all else together, and lie ready as bytes: they are answered
 * before the framework, which takes longer than the answer. Anything unusual (a query, another method, a race that there
 * is not, a database that cannot be read) goes the ordinary way, whose answer is the same.
 */
export function openBoardDoor(app: App, keeper: Keeper) {
  const { server } = app;
  const [ordinary] = server.listeners('request') as [RequestHandler];
  // Whoever looks for a fault sees every request in the log: there the ordinary way tells of each.
  if (app.log.level === 'debug' || app.log.level === 'trace') return;
  server.off('request', ordinary).on('request', (request, response) => {
    const slug = request.method === 'GET' ? ADDRESS.exec(request.url!)?.[1] : undefined;
    const race = slug === undefined ? null : keeper.find(slug);
    if (!race) return ordinary(request, response);
    race.settled().then(
      () => answer(race, request, response),
      () => ordinary(request, response),
    );
  });
}

function answer(race: KeptRace, request: IncomingMessage, response: ServerResponse) {
  const board = race.board(WATCHED_ROWS)!;
  const common = commonHeaders('GET', request.url!, request.headers);
  writeEncoded(request, response, board, JSON_TYPE, common).catch(() => response.destroy());
}
