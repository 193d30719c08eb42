import type { PrismaClient } from '@/generated/prisma/client';

/** As much as the largest batch of laps takes. */
const BALLAST = new Uint8Array(64 * 1024);

/**
 * Rejects unless the file takes what a batch of laps needs: new room in the file and in its log. It is given back at
 * once, so after it there is room. Writing a row again would prove little, as it fits where it was.
 */
export async function proveRoom(database: PrismaClient, id: number, nowMs: number): Promise<void> {
  const writtenAt = new Date(nowMs);
  const row = { writtenAt, ballast: BALLAST };
  // Where it could not be given back the last time.
  await database.healthProbe.updateMany({ where: { id, ballast: { not: null } }, data: { ballast: null } });
  try {
    await database.healthProbe.upsert({ where: { id }, create: { id, ...row }, update: row });
  } finally {
    // An attempt that failed half-way has stored nothing; one that succeeded must not hold the room.
    await database.healthProbe.updateMany({ where: { id }, data: { ballast: null } }).catch(() => undefined);
  }
  const read = await database.healthProbe.findUniqueOrThrow({ where: { id } });
  if (read.writtenAt.getTime() !== nowMs) throw new Error('the row read is not the row written');
}
