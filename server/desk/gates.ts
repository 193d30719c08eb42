import type { Database } from '@/server/database/open-database';
import { hashOf, newToken } from './secrets';

export type Gate = { name: string };

/** A new token for the gate of this name; the one before stops working. */
export async function giveToken(database: Database, name: string, nowMs: number): Promise<string> {
  const token = newToken();
  const fresh = { tokenHash: hashOf(token), createdAt: new Date(nowMs), revokedAt: null };
  const { count } = await database.gateToken.updateMany({ where: { name }, data: fresh });
  if (count === 0) await database.gateToken.create({ data: { name, ...fresh } });
  return token;
}

/** Found by its hash, for the reason given at sessions. Asked anew for each request: a token that is revoked ends at once. */
export async function findGate(database: Database, token: string): Promise<Gate | null> {
  const found = await database.gateToken.findUnique({ where: { tokenHash: hashOf(token) } });
  return found && found.revokedAt === null ? { name: found.name } : null;
}

export async function revokeGate(database: Database, name: string, nowMs: number): Promise<void> {
  await database.gateToken.updateMany({ where: { name }, data: { revokedAt: new Date(nowMs) } });
}
