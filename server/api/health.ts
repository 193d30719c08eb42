import { HEALTH } from '@/domain/api/addresses';
import { z } from 'zod';
import { diskFaultOf } from '@/server/database/disk-fault';
import { proveWriting } from '@/server/database/prove-writing';
import { defineRoute, done, refuse } from './route';
import type { Services } from './services';

export const healthSchema = z.object({
  status: z.literal('ok'),
  version: z.string(),
  database: z.enum(['sqlite', 'postgresql']),
  uptimeSeconds: z.int().min(0),
});

/** The disk is written at most once in this time, however often callers ask. */
const PROBE_EVERY_MS = 1_000;

type Given = Pick<Services, 'database' | 'version' | 'now' | 'keeper'> & {
  /** Milliseconds since some moment. The clock of the wall may be set back, which is no new start. */
  elapsed?: () => number;
};

/**
 * Answers 200 where within the last second the database took as much as a batch of laps needs, and laps are not refused
 * all the same; otherwise 503.
 */
export function healthRoute({ database, version, now, keeper, elapsed = () => performance.now() }: Given) {
  const startedAt = elapsed();
  /** A proof that there is room says that a full disk is one no more. It says nothing of any other cause. */
  const lasting = (fault: unknown) => (database.dialect.provesRoom && diskFaultOf(fault) === 'full' ? null : fault);
  const probe = limit(() => proveWriting(database, 'health', now()), elapsed);
  return defineRoute({
    method: 'GET',
    path: HEALTH,
    summary: 'Whether this server can write, and what it is',
    caller: 'anyone',
    answers: { 200: 'It can' },
    returns: healthSchema,
    failures: ['database-unavailable'],
    handle: async ({ request }) => {
      const fault = (await probe()) ?? lasting(keeper.storingFault());
      if (fault !== null) {
        request.log.error({ err: fault }, 'the database cannot be written');
        return refuse('database-unavailable', database.dialect.explain(fault) ?? REFUSED);
      }
      const uptimeSeconds = Math.floor((elapsed() - startedAt) / 1_000);
      return done({ status: 'ok' as const, version, database: database.dialect.name, uptimeSeconds });
    },
  });
}

const REFUSED = 'The database refuses to store. The log of the server has the cause.';

/** Callers within one period share one run and its outcome, even a failure. */
function limit(run: () => Promise<void>, elapsed: () => number) {
  let last: { atMs: number; outcome: Promise<unknown> } | null = null;
  return () => {
    const atMs = elapsed();
    if (last && atMs - last.atMs < PROBE_EVERY_MS) return last.outcome;
    const outcome = run().then(
      () => null,
      (error: unknown) => error ?? new Error('no cause'),
    );
    last = { atMs, outcome };
    return outcome;
  };
}
