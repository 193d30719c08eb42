import { z } from 'zod';
import { ALIVE, READY } from '@/domain/api/addresses';
import { defineRoute, done } from './route';
import type { Services } from './services';

export const readySchema = z.object({ status: z.literal('ready') });
export const aliveSchema = z.object({ status: z.literal('alive') });

/** For proxies that choose among several servers. */
export const readyRoute = ({ readiness }: Services) =>
  defineRoute({
    method: 'GET',
    path: READY,
    summary: 'Whether requests should come here',
    description:
      'For proxies and balancers. 503 while the server starts or is about to stop, and while the database takes no ' +
      'writes. Load does not matter: servers that are busy together must not all be taken out.',
    caller: 'anyone',
    answers: { 200: 'They should' },
    returns: readySchema,
    failures: ['starting', 'stopping', 'database-unavailable'],
    handle: async () => {
      const fault = await readiness.fault();
      return fault ? { ok: false, failure: fault } : done({ status: 'ready' as const });
    },
  });

/** For whoever ends a process that hangs. It asks nobody, so a database that is away restarts no server. */
export const aliveRoute = () =>
  defineRoute({
    method: 'GET',
    path: ALIVE,
    summary: 'Whether the process answers at all',
    description: 'Nothing is asked for it, the database neither. A process that does not answer may be restarted.',
    caller: 'anyone',
    answers: { 200: 'It does' },
    returns: aliveSchema,
    handle: () => done({ status: 'alive' as const }),
  });
