import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Outcome } from '@/server/failures';
import type { Caller, Callers } from './callers';
import type { App } from './create-app';
import { parse } from './parse';
import type { Route } from './route';
import { sendProblem } from './send-problem';

export type Identify = {
  [C in Caller]: (request: FastifyRequest, reply: FastifyReply) => Promise<Outcome<Callers[C]>> | Outcome<Callers[C]>;
};

/** More than any body of the API needs. A name of a megabyte is refused before it is read. */
export const BODY_LIMIT_BYTES = 16 * 1024;

/** Who calls is asked before the body is read; what they send is parsed before the handler sees it. */
export function registerRoutes(app: App, routes: readonly Route[], identify: Identify) {
  for (const route of routes) {
    const callers = new WeakMap<FastifyRequest, Callers[Caller]>();
    app.route({
      method: route.method,
      url: toFastify(route.path),
      bodyLimit: BODY_LIMIT_BYTES,
      onRequest: async (request, reply) => {
        const caller = await identify[route.caller](request, reply);
        if (!caller.ok) return sendProblem(reply, caller.failure);
        callers.set(request, caller.value);
      },
      handler: (request, reply) => answer(route, callers.get(request), request, reply),
    });
  }
}

async function answer(route: Route, caller: Callers[Caller], request: FastifyRequest, reply: FastifyReply) {
  const query = route.query ? parse(route.query, request.query) : NOTHING;
  if (!query.ok) return sendProblem(reply, query.failure);
  const body = route.body ? parse(route.body, request.body) : NOTHING;
  if (!body.ok) return sendProblem(reply, body.failure);
  const outcome: unknown = await route.handle({
    params: request.params,
    query: query.value,
    body: body.value,
    caller,
    request,
    reply,
  });
  if (outcome === reply) return reply;
  const result = outcome as Outcome<unknown>;
  if (!result.ok) return sendProblem(reply, result.failure);
  return result.value === undefined ? reply.code(204).send() : reply.send(result.value);
}

const NOTHING: Outcome<undefined> = { ok: true, value: undefined };

const toFastify = (path: string) => path.replace(/\{(\w+)\}/g, ':$1');
