import { HEALTH } from '@/domain/api/addresses';
import { z } from 'zod';
import { defineRoute, done } from './route';
import type { Services } from './services';

export const healthSchema = z.object({
  status: z.literal('ok'),
  version: z.string(),
  database: z.enum(['sqlite', 'postgresql']),
  uptimeSeconds: z.int().min(0),
});

type Given = Pick<Services, 'database' | 'version' | 'writeFault'> & {
  /** Milliseconds since some moment. The clock of the wall may be set back, which is no new start. */
  elapsed?: () => number;
};

/** Answers 200 where laps can be stored (write-probe.ts); otherwise 503. */
export function healthRoute({ database, version, writeFault, elapsed = () => performance.now() }: Given) {
  const startedAt = elapsed();
  return defineRoute({
    method: 'GET',
    path: HEALTH,
    summary: 'Whether this server can write, and what it is',
    caller: 'anyone',
    answers: { 200: 'It can' },
    returns: healthSchema,
    failures: ['database-unavailable'],
    handle: async ({ request }) => {
      const fault = await writeFault();
      if (fault) {
        request.log.error({ err: fault.cause }, 'the database cannot be written');
        return { ok: false, failure: fault.failure };
      }
      const uptimeSeconds = Math.floor((elapsed() - startedAt) / 1_000);
      return done({ status: 'ok' as const, version, database: database.dialect.name, uptimeSeconds });
    },
  });
}
