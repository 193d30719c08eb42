import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Outcome } from '@/server/failures';
import type { Caller, Callers } from './callers';
import type { App } from './app';
import { parse } from './parse';
import { SENT } from './route';
import type { Route } from './route';
import { sendProblem } from './send-problem';

export type Identify = {
  [C in Caller]: (request: FastifyRequest, reply: FastifyReply) => Promise<Outcome<Callers[C]>> | Outcome<Callers[C]>;
};

/** More than any body of the API needs, except where its route says otherwise. A longer body is refused unread. */
export const BODY_LIMIT_BYTES = 16 * 1024;

/** The caller is identified before the body is read. The body is parsed before the handler sees it. */
export function registerRoutes(app: App, routes: readonly Route[], identify: Identify) {
  for (const route of routes) {
    const callers = new WeakMap<FastifyRequest, Callers[Caller]>();
    app.route({
      method: route.method,
      url: toFastify(route.path),
      bodyLimit: route.bodyLimit ?? BODY_LIMIT_BYTES,
      // Neither function returns a promise: Fastify would await the reply, which costs more than the answer itself.
      onRequest(request, reply, next) {
        Promise.resolve(identify[route.caller](request, reply)).then((caller) => {
          if (!caller.ok) return void sendProblem(reply, caller.failure);
          callers.set(request, caller.value);
          next();
        }, next);
      },
      handler(request, reply) {
        answer(route, callers.get(request), request, reply).catch((error: unknown) => reply.send(error));
      },
    });
  }
}

async function answer(route: Route, caller: Callers[Caller], request: FastifyRequest, reply: FastifyReply) {
  const query = route.query ? parse(route.query, request.query) : NOTHING;
  if (!query.ok) return void sendProblem(reply, query.failure);
  const body = route.body ? parse(route.body, request.body) : NOTHING;
  if (!body.ok) return void sendProblem(reply, body.failure);
  const given = { params: request.params, query: query.value, body: body.value };
  const outcome = await route.handle({ ...given, caller, request, reply });
  if (outcome === SENT) return;
  if (!outcome.ok) sendProblem(reply, outcome.failure);
  else if (outcome.value === undefined) reply.code(204).send();
  else reply.send(outcome.value);
}

const NOTHING: Outcome<undefined> = { ok: true, value: undefined };

const toFastify = (path: string) => path.replace(/\{(\w+)\}/g, ':$1');
