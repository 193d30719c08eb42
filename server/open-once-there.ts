import { setTimeout as sleep } from 'node:timers/promises';
import { isPostgresql } from '@/server/database/address';
import type { DatabaseAddress } from '@/server/database/address';
import { isAway } from '@/server/database/postgresql-failures';
import { StartError } from './start-error';

const TRY_EVERY_MS = 1_000;
const SAY_EVERY_MS = 30_000;

/**
 * Opens a database, and waits for a server that does not answer: it may be restarted for longer than whoever supervises
 * this process goes on starting it. Any other failure ends the start.
 */
export async function openOnceThere<T>(
  address: DatabaseAddress,
  open: () => Promise<T>,
  say: (sentence: string) => void = console.error,
): Promise<T> {
  for (let saidMs = -Infinity; ; await sleep(TRY_EVERY_MS))
    try {
      return await open();
    } catch (error) {
      if (!isPostgresql(address) || !(error instanceof StartError) || !isAway(error.cause)) throw error;
      if (performance.now() - saidMs < SAY_EVERY_MS) continue;
      saidMs = performance.now();
      say(`${error.message} Waiting for it.`);
    }
}
