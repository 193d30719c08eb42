import { setTimeout as sleep } from 'node:timers/promises';
import { diskFaultOf } from '@/server/database/disk-fault';
import { SqliteAdapterFactory } from '@/server/database/sqlite-adapter';

const TRY_FOR_MS = 30_000;

/**
 * From here on nobody else writes to the file, while everybody can read it. Returns the way to let go. It changes nothing
 * itself.
 */
export async function holdSource(file: string): Promise<() => Promise<void>> {
  const factory = new SqliteAdapterFactory(file);
  const connection = await factory.connect();
  const beganAt = performance.now();
  for (;;)
    try {
      const transaction = await connection.startTransaction();
      return async () => {
        await transaction.rollback();
        await factory.dispose();
      };
    } catch (error) {
      // A server that has much to store lets somebody in only between two batches.
      if (diskFaultOf(error) !== 'busy' || performance.now() - beganAt > TRY_FOR_MS) throw error;
      await sleep(20);
    }
}
