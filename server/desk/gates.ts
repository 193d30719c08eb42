import type { Database } from '@/server/database/open-database';
import { hashOf, newToken } from './secrets';

export type Gate = { name: string };

/** Makes a new token for the gate of this name. The one before stops working. */
export async function giveToken(database: Database, name: string, nowMs: number): Promise<string> {
  const token = newToken();
  const fresh = { tokenHash: hashOf(token), createdAt: new Date(nowMs), revokedAt: null };
  const { count } = await database.gateToken.updateMany({ where: { name }, data: fresh });
  if (count === 0) await database.gateToken.create({ data: { name, ...fresh } });
  return token;
}

/**
 * The gate with this token, found by its hash (see sessions.ts). Asked for each request, so a revoked token ends at
 * once.
 */
export async function findGate(database: Database, token: string): Promise<Gate | null> {
  const found = await database.gateToken.findUnique({ where: { tokenHash: hashOf(token) } });
  return found && found.revokedAt === null ? { name: found.name } : null;
}

export async function revokeGate(database: Database, name: string, nowMs: number): Promise<void> {
  await database.gateToken.updateMany({ where: { name }, data: { revokedAt: new Date(nowMs) } });
}
