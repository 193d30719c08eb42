import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import { isIPv6 } from 'node:net';
import type { AddressInfo } from 'node:net';
import { ALIVE, READY } from '@/domain/api/addresses';
import { PROBLEM_TYPE, failure, toProblem } from '@/server/failures';
import type { Failure } from '@/server/failures';
import { StartError } from '@/server/start-error';
import { createKeeperTally } from './keeper-tally';
import { createRequestTally } from './request-tally';

type Where = { host: string; port: number };

export type Metrics = Awaited<ReturnType<typeof openMetrics>>;

const JSON_TYPE = 'application/json; charset=utf-8';

/**
 * Counts, and tells on a port of its own, for the operator's network alone. It opens before the races are read and closes
 * last, so that whoever starts servers sees them start and stop. prom-client is loaded only here.
 */
export async function openMetrics({ host, port }: Where, readiness: { fault: () => Promise<Failure | null> }) {
  const { makeRegistry } = await import('./make-registry');
  const requests = createRequestTally();
  const keeper = createKeeperTally();
  let watchers = (): ReadonlyMap<string, number> => new Map();
  const registry = makeRegistry({ requests, keeper, watchers: () => watchers() });

  const server = createServer((request, response) => {
    answer(request.url ?? '/', response).catch(() => response.destroy());
  });
  await listen(server, { host, port });
  return {
    requests,
    meter: keeper.meter,
    address: `http://${isIPv6(host) ? `[${host}]` : host}:${(server.address() as AddressInfo).port}/metrics`,
    countWatchers: (read: () => ReadonlyMap<string, number>) => void (watchers = read),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };

  async function answer(url: string, response: ServerResponse) {
    if (url === '/metrics') return send(response, 200, registry.contentType, await registry.metrics());
    if (url === ALIVE) return send(response, 200, JSON_TYPE, JSON.stringify({ status: 'alive' }));
    const refusal =
      url === READY ? await readiness.fault() : failure('not-found', `Here are /metrics, ${READY} and ${ALIVE}.`);
    if (!refusal) return send(response, 200, JSON_TYPE, JSON.stringify({ status: 'ready' }));
    const problem = toProblem(refusal);
    return send(response, problem.status, PROBLEM_TYPE, JSON.stringify(problem));
  }
}

function send(response: ServerResponse, status: number, type: string, body: string) {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) }).end(body);
}

function listen(server: Server, { host, port }: Where) {
  return new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'another program has it' : (error.code ?? error.message);
      fail(
        new StartError(`DAYPASS_METRICS_PORT: port ${port} at ${host} cannot be opened (${why}). Choose another one.`),
      );
    });
    server.listen({ host, port }, done);
  });
}
