import type { Database } from '@/server/database/open-database';
import { failure } from '@/server/failures';
import { sendProblem } from './create-app';
import type { App } from './create-app';

type Options = { database: Database; version: string; now?: () => number };

const PROBE_ID = 1;
/** However often callers ask, the disk is written once in this time. */
const PROBE_EVERY_MS = 1_000;

/** GET /api/health: 200 when a row could be written and read back within the last second, else 503. */
export function healthRoute({ database, version, now = Date.now }: Options) {
  const startedAt = now();
  const probe = limit(() => writeAndRead(database, now()), now);
  return (app: App) =>
    app.get('/api/health', async (request, reply) => {
      const outcome = await probe();
      if (outcome instanceof Error) {
        request.log.error({ err: outcome }, 'the database cannot be written');
        return sendProblem(reply, failure('database-unavailable', 'A row could not be written and read back.'));
      }
      const uptimeSeconds = Math.floor((now() - startedAt) / 1_000);
      return { status: 'ok', version, database: 'sqlite', uptimeSeconds };
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

/** Callers within one period share one run and its outcome, a failure too. */
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
