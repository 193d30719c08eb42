import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { problemOf, routeOf } from './marks';
import { LEFT } from './request-tally';
import type { RequestTally } from './request-tally';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Counts every request of a server, whichever way it is answered. Call it when the short ways of boards and streams are
 * there: the last listener answers.
 */
export function countRequests(server: Server, tally: RequestTally) {
  const answer = server.listeners('request').at(-1) as Handler;
  server.off('request', answer).on('request', (request, response) => {
    const startedMs = performance.now();
    tally.begun();
    response.once('close', () =>
      tally.ended({
        route: routeOf(response),
        method: request.method!,
        status: response.headersSent ? response.statusCode : LEFT,
        problem: problemOf(response),
        seconds: (performance.now() - startedMs) / 1_000,
      }),
    );
    answer(request, response);
  });
}
