import type { IncomingMessage, ServerResponse } from 'node:http';
import { WATCHED_ROWS } from '@/domain/race/contract/board';
import { BOARD } from '@/domain/api/addresses';
import type { App } from '@/server/api/app';
import { POLLED_SECOND, PUBLIC_SECOND } from '@/server/api/caching';
import type { Services } from '@/server/api/services';
import { refuseOverloaded } from '@/server/api/shed-load';
import { markRoute } from '@/server/metrics/marks';
import type { EncodedBoard } from '@/server/race/board-pages';
import type { RequestHandler } from '@/server/static/serve-site';
import { commonHeaders } from '@/server/api/common-headers';
import { JSON_TYPE, answerWith } from '@/server/api/send-encoded';

const ADDRESS = /^\/api\/races\/([\w-]+)\/board$/;

/**
 * A short way to the first rows of a board. Readers ask for them more often than for everything else together, and they
 * lie ready as bytes, so they are answered without the framework, which takes longer than the answer. Anything unusual
 * (a query, another method, an unknown race, a database that cannot be read) takes the ordinary way. Both give the same
 * answer.
 */
export function addBoardFastPath(app: App, { keeper, isPolling }: Services, isOverloaded: () => boolean) {
  const caching = isPolling ? POLLED_SECOND : PUBLIC_SECOND;
  const { server } = app;
  // The last listener answers. One before it has read what a proxy says (forwarded.ts).
  const ordinary = server.listeners('request').at(-1) as RequestHandler;
  // For debugging every request is in the log, and only the ordinary way logs.
  if (app.log.level === 'debug' || app.log.level === 'trace') return;
  server.off('request', ordinary).on('request', (request, response) => {
    const slug = request.method === 'GET' ? ADDRESS.exec(request.url!)?.[1] : undefined;
    const race = slug === undefined ? null : keeper.find(slug);
    if (!race) return ordinary(request, response);
    markRoute(response, BOARD);
    if (isOverloaded()) return refuseOverloaded(request, response);
    race
      .readKnown(() => race.board(WATCHED_ROWS)!)
      .then(
        (board) => answer(board, request, response, caching),
        () => ordinary(request, response),
      );
  });
}

/** An answer ready to send. `head` has names and values in turns, which node:http takes fastest. */
type Ready = { status: number; head: string[]; bytes: Buffer | undefined };

// An answer depends on three headers of the request. Browsers write them in a handful of ways, so each way is made
// once.
const readyAnswers = new WeakMap<EncodedBoard, Map<string, Ready>>();
/** Bounded, as anybody may send any header. */
const MOST_WAYS = 50;

function answer(board: EncodedBoard, request: IncomingMessage, response: ServerResponse, caching: string) {
  const { headers } = request;
  const asked = [headers['accept-encoding'], headers['if-none-match'], headers['x-forwarded-proto']].join('\n');
  const ways = readyAnswers.get(board) ?? new Map<string, Ready>();
  if (ways.size >= MOST_WAYS) ways.clear();
  readyAnswers.set(board, ways);
  const ready = ways.get(asked) ?? makeReady(board, request, caching);
  ways.set(asked, ready);
  response.writeHead(ready.status, ready.head).end(ready.bytes);
}

function makeReady(board: EncodedBoard, { url, headers }: IncomingMessage, caching: string): Ready {
  const { status, form, ...given } = answerWith(board, JSON_TYPE, headers, caching);
  const bytes = form === null ? undefined : form === 'identity' ? board.body : board[form]();
  const length = bytes && { 'content-length': String(bytes.length) };
  const head = { ...commonHeaders('GET', url!, headers), ...given.headers, ...length };
  return { status, head: Object.entries(head).flat(), bytes };
}
