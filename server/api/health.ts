import { HEALTH } from '@/domain/api/addresses';
import { z } from 'zod';
import type { Database } from '@/server/database/open-database';
import { defineRoute, done, refuse } from './route';
import type { Services } from './services';

export const healthSchema = z.object({
  status: z.literal('ok'),
  version: z.string(),
  database: z.enum(['sqlite', 'postgresql']),
  uptimeSeconds: z.int().min(0),
});

const PROBE_ID = 1;
/** The disk is written at most once in this time, however often callers ask. */
const PROBE_EVERY_MS = 1_000;

/** Answers 200 where a row could be written and read back within the last second, otherwise 503. */
export function healthRoute({ database, version, now }: Pick<Services, 'database' | 'version' | 'now'>) {
  const startedAt = now();
  const probe = limit(() => writeAndRead(database, now()), now);
  return defineRoute({
    method: 'GET',
    path: HEALTH,
    summary: 'Whether this server can write, and what it is',
    caller: 'anyone',
    answers: { 200: 'It can' },
    returns: healthSchema,
    failures: ['database-unavailable'],
    handle: async ({ request }) => {
      const outcome = await probe();
      if (outcome instanceof Error) {
        request.log.error({ err: outcome }, 'the database cannot be written');
        return refuse('database-unavailable', 'A row could not be written and read back.');
      }
      const uptimeSeconds = Math.floor((now() - startedAt) / 1_000);
      return done({ status: 'ok' as const, version, database: 'sqlite' as const, uptimeSeconds });
    },
  });
}

async function writeAndRead(database: Database, nowMs: number) {
  const writtenAt = new Date(nowMs);
  await database.healthProbe.upsert({
    where: { id: PROBE_ID },
    create: { id: PROBE_ID, writtenAt },
    update: { writtenAt },
  });
  const row = await database.healthProbe.findUniqueOrThrow({ where: { id: PROBE_ID } });
  if (row.writtenAt.getTime() !== nowMs) throw new Error('the row read is not the row written');
}

/** Callers within one period share one run and its outcome, even a failure. */
function limit(run: () => Promise<void>, now: () => number) {
  let last: { atMs: number; outcome: Promise<Error | undefined> } | null = null;
  return () => {
    const atMs = now();
    if (last && atMs - last.atMs >= 0 && atMs - last.atMs < PROBE_EVERY_MS) return last.outcome;
    const outcome = run().then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
    );
    last = { atMs, outcome };
    return outcome;
  };
}
