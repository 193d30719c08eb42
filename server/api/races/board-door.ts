import type { IncomingMessage, ServerResponse } from 'node:http';
import { WATCHED_ROWS } from '@/domain/race/contract/board';
import type { App } from '@/server/api/app';
import type { EncodedBoard } from '@/server/race/board-pages';
import type { Keeper } from '@/server/race/keeper';
import type { RequestHandler } from '@/server/static/serve-site';
import { commonHeaders } from '@/server/api/common-headers';
import { JSON_TYPE, answerWith } from '@/server/api/send-encoded';

const ADDRESS = /^\/api\/races\/([\w-]+)\/board$/;

/**
 * The first rows of a board are asked for more often than all else together, and lie ready as bytes: they are answered
 * before the framework, which takes longer than the answer. Anything unusual (a query, another method, a race that
 * there is not, a database that cannot be read) goes the ordinary way, whose answer is the same.
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
    race
      .read(() => race.board(WATCHED_ROWS)!)
      .then(
        (board) => answer(board, request, response),
        () => ordinary(request, response),
      );
  });
}

/** How an answer goes out: its head as node:http takes it quickest, names and values in turns. */
type Ready = { status: number; head: string[]; bytes: Buffer | undefined };

// An answer depends on three headers, which browsers write in a handful of ways: each way is worked out once for a
// board.
const readyAnswers = new WeakMap<EncodedBoard, Map<string, Ready>>();
/** Anybody may send anything. */
const MOST_WAYS = 50;

function answer(board: EncodedBoard, request: IncomingMessage, response: ServerResponse) {
  const { headers } = request;
  const asked = [headers['accept-encoding'], headers['if-none-match'], headers['x-forwarded-proto']].join('\n');
  const ways = readyAnswers.get(board) ?? new Map<string, Ready>();
  if (ways.size >= MOST_WAYS) ways.clear();
  readyAnswers.set(board, ways);
  const ready = ways.get(asked) ?? makeReady(board, request);
  ways.set(asked, ready);
  response.writeHead(ready.status, ready.head).end(ready.bytes);
}

function makeReady(board: EncodedBoard, { url, headers }: IncomingMessage): Ready {
  const { status, form, ...given } = answerWith(board, JSON_TYPE, headers);
  const bytes = form === null ? undefined : form === 'identity' ? board.body : board[form]();
  const length = bytes && { 'content-length': String(bytes.length) };
  const head = { ...commonHeaders('GET', url!, headers), ...given.headers, ...length };
  return { status, head: Object.entries(head).flat(), bytes };
}
