import type { IncomingMessage, ServerResponse } from 'node:http';
import { getHeapStatistics } from 'node:v8';
import underPressure from '@fastify/under-pressure';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ALIVE, DESK, HEALTH, READY } from '@/domain/api/addresses';
import { PROBLEM_TYPE, failure, toProblem } from '@/server/failures';
import { markProblem } from '@/server/metrics/marks';
import type { App } from './app';
import { collectGarbageNowAndThen } from './collect-garbage';
import { commonHeaders } from './common-headers';
import { sendProblem } from './send-problem';

export type PressureSettings = {
  /** How long a turn of the event loop may take, as a mean of one second. 0: as long as it likes. */
  mostDelayMs: number;
  /** What this process may have. */
  memoryBytes: number;
  /** How often the bounds are looked at. For tests. */
  sampleMs?: number;
};

/** Parts of the memory, the process's and the heap's. What is refused can be asked again; what a process knew is gone. */
const READS_UP_TO = 0.85;
const WRITES_UP_TO = 0.95;

/** Phones come back at different moments. */
const SOONEST_SECONDS = 5;
const LATEST_SECONDS = 15;
const LOG_EVERY_MS = 10_000;

const OVERLOADED = failure('overloaded', 'Nothing was done. Ask again after the pause that Retry-After names.');
const BODY = JSON.stringify(toProblem(OVERLOADED));
const PROBES: readonly string[] = [HEALTH, READY, ALIVE];

/**
 * Refuses reads of the API, streams among them, while the server has too much to do or little memory left. Writes, and
 * what officials read, go on until the memory is nearly gone. Pages are always served. Gives whether reads are refused,
 * for the short ways beside the framework.
 */
export function shedLoad(app: App, { mostDelayMs, memoryBytes, sampleMs }: PressureSettings): () => boolean {
  const heapBytes = getHeapStatistics().heap_size_limit;
  const collectGarbage = collectGarbageNowAndThen();
  let loggedAtMs = -Infinity;
  app.register(underPressure, {
    maxEventLoopDelay: mostDelayMs,
    maxHeapUsedBytes: heapBytes * READS_UP_TO,
    maxRssBytes: memoryBytes * READS_UP_TO,
    sampleInterval: sampleMs,
    pressureHandler(request: FastifyRequest, reply: FastifyReply) {
      // The library goes on after this; Fastify stops where an answer was sent.
      if (!mayPass(request)) sendProblem(reply, { ...OVERLOADED, retryAfterSeconds: comeAgain() });
    },
  });
  return () => {
    const isOverloaded = app.isUnderPressure();
    if (isOverloaded) relieve();
    return isOverloaded;
  };

  function mayPass({ method, routeOptions: { url = '' } }: FastifyRequest) {
    if (PROBES.includes(url)) return true;
    relieve();
    const isRead = (method === 'GET' || method === 'HEAD') && !url.startsWith(DESK);
    const { heapUsed, rssBytes } = app.memoryUsage();
    return !isRead && heapUsed < heapBytes * WRITES_UP_TO && rssBytes < memoryBytes * WRITES_UP_TO;
  }

  function relieve() {
    logNowAndThen();
    if (app.memoryUsage().rssBytes > memoryBytes * READS_UP_TO) collectGarbage();
  }

  function logNowAndThen() {
    const nowMs = performance.now();
    if (nowMs - loggedAtMs < LOG_EVERY_MS) return;
    loggedAtMs = nowMs;
    app.log.warn(app.memoryUsage(), 'reads are refused: there is more to do than this server can');
  }
}

/** The same refusal without the framework. */
export function refuseOverloaded({ method, url, headers }: IncomingMessage, response: ServerResponse) {
  markProblem(response, OVERLOADED.code);
  response
    .writeHead(503, {
      ...commonHeaders(method!, url!, headers),
      'content-type': PROBLEM_TYPE,
      'content-length': Buffer.byteLength(BODY),
      'retry-after': String(comeAgain()),
    })
    .end(BODY);
}

const comeAgain = () => SOONEST_SECONDS + Math.floor(Math.random() * (LATEST_SECONDS - SOONEST_SECONDS + 1));
