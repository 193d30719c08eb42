import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import fastify, { LogController } from 'fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { API } from '@/domain/api/addresses';
import { diskFaultOf } from '@/server/database/disk-fault';
import { isPassing } from '@/server/database/postgresql-failures';
import type { Environment } from '@/server/environment';
import { failure, failureOf } from '@/server/failures';
import { markRoute } from '@/server/metrics/marks';
import type { RequestHandler } from '@/server/static/serve-site';
import { allowedMethods } from './allowed-methods';
import type { App } from './app';
import { commonHeaders } from './common-headers';
import { answerPreflight, isRaceRead } from './cross-origin';
import { takeJsonAlone } from './json-bodies';
import { readForwarded } from './forwarded';
import { refuseConnection, refuseExpectations, refuseWithoutHost } from './refuse-connection';
import { sendProblem } from './send-problem';

type Options = {
  logLevel: Environment['logLevel'];
  /** Whether a proxy in front says in X-Forwarded-… where a request comes from, and to which host it goes. */
  isBehindProxy?: boolean;
  /** Answers every address outside /api. */
  pages: RequestHandler;
};

const BODY_LIMIT_BYTES = 64 * 1024;

// A phone on bad wifi may need seconds for its headers. A connection held open on purpose must not last for minutes.
const HEADERS_TIMEOUT_MS = 15_000;
const REQUEST_TIMEOUT_MS = 30_000;
const CHECK_TIMEOUTS_MS = 5_000;
/** After this long without a byte in either direction the reader is gone. Event streams send a heartbeat more often. */
const SILENCE_MS = 60_000;
/** Proxies usually hold a connection for a minute. Ours is longer, so that the proxy closes the connection, not we. */
const KEEP_ALIVE_MS = 65_000;

/** One node:http server: addresses below /api go to Fastify, all others to `pages`. Routes are added later. */
export function createApp({ logLevel, isBehindProxy = false, pages }: Options): App {
  const isDebugging = logLevel === 'debug' || logLevel === 'trace';
  const app: App = fastify({
    logger: { level: logLevel },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT_BYTES,
    // `readForwarded` leaves one address, or none.
    trustProxy: isBehindProxy ? (_, hop) => hop === 0 : false,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    clientErrorHandler: refuseConnection,
    frameworkErrors: (error, request, reply) => {
      failBeforeRouting(error, request, reply);
    },
    serverFactory: (api) => {
      const server = createHttpServer(api, isDebugging ? logPages(pages, () => app) : pages);
      readForwarded(server, isBehindProxy);
      return server;
    },
  });
  takeJsonAlone(app);
  app.addHook('onRequest', addHeaders);
  app.addHook('onResponse', logAnswer);
  app.setErrorHandler<FastifyError>(fail);
  const methodsAt = allowedMethods(app);
  app.setNotFoundHandler((request, reply) => refuseAddress(methodsAt(request.url), request, reply));
  return app;
}

function createHttpServer(api: RequestHandler, pages: RequestHandler): Server {
  const settings = {
    headersTimeout: HEADERS_TIMEOUT_MS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    connectionsCheckingInterval: CHECK_TIMEOUTS_MS,
    requireHostHeader: false,
  };
  const server = createServer(settings, (request, response) => {
    if (refuseWithoutHost(request, response)) return;
    if (isApi(request.url!)) api(request, response);
    else pages(request, response);
  });
  refuseExpectations(server);
  return server.setTimeout(SILENCE_MS);
}

function isApi(url: string) {
  return url.startsWith(API) && ['/', '?', undefined].includes(url[API.length]);
}

/** Logs requests for pages. Only for debugging, as it costs speed; requests to the API are always logged. */
function logPages(pages: RequestHandler, app: () => App): RequestHandler {
  return (request: IncomingMessage, response: ServerResponse) => {
    const startedAt = performance.now();
    response.once('close', () => {
      const ms = Math.round(performance.now() - startedAt);
      app().log.debug({ method: request.method, url: request.url, status: response.statusCode, ms }, 'page');
    });
    pages(request, response);
  };
}

function addHeaders({ method, url, headers, routeOptions }: FastifyRequest, reply: FastifyReply, done: () => void) {
  reply.headers(commonHeaders(method, url, headers));
  markRoute(reply.raw, patternOf(routeOptions.url));
  done();
}

const patterns = new Map<string, string>();

/** Fastify's `:race` as `{race}`, as everywhere else. */
function patternOf(url: string | undefined): string {
  if (url === undefined) return '(no route)';
  const known = patterns.get(url) ?? url.replace(/:(\w+)/g, '{$1}');
  patterns.set(url, known);
  return known;
}

function logAnswer(request: FastifyRequest, reply: FastifyReply, done: () => void) {
  const { method, url } = request;
  request.log.info({ method, url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'api');
  done();
}

function fail(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const isAway = isOfDatabase(error);
  const problem = isAway ? failure('database-unavailable', AWAY) : failureOf(error);
  if (isAway) request.log.error({ err: error }, 'the database does not answer');
  if (problem.code === 'internal') request.log.error({ err: error }, 'a request broke');
  sendProblem(reply, problem);
}

const AWAY = 'The database does not answer at the moment. Send the same again soon.';

/** Whether the database could not be asked, as while its server restarts. Any other failure of the client is a bug. */
function isOfDatabase(error: Error) {
  return error.name.startsWith('PrismaClient') && (diskFaultOf(error) !== null || isPassing(error));
}

/** The router itself has failed, so no hook has added the headers. */
function failBeforeRouting(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  addHeaders(request, reply, () => fail(error, request, reply));
}

function refuseAddress(methods: readonly string[], request: FastifyRequest, reply: FastifyReply) {
  const isPreflight = request.method === 'OPTIONS' && methods.includes('GET') && isRaceRead('GET', request.url);
  if (isPreflight) return answerPreflight(reply);
  if (methods.length === 0)
    return sendProblem(reply, failure('not-found', `Nothing answers ${request.url}.`, { missing: 'address' }));
  const allow = methods.join(', ');
  reply.header('allow', allow);
  return sendProblem(reply, failure('method-not-allowed', `This address takes ${allow}.`));
}
