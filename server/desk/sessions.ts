import type { Database } from '@/server/database/open-database';
import { toOfficial, type Official } from './officials';
import { hashOf, newToken } from './secrets';

/** A day of racing. Use does not extend it, so a phone that was left behind signs itself out. */
export const SESSION_MS = 12 * 60 * 60_000;

export type Session = { official: Official; expiresAt: Date };

/** Signs an official in. The token goes into the cookie and is stored nowhere else. */
export async function startSession(database: Database, official: Official, nowMs: number) {
  const token = newToken();
  const expiresAt = new Date(nowMs + SESSION_MS);
  const session = { tokenHash: hashOf(token), officialId: official.id, createdAt: new Date(nowMs), expiresAt };
  await database.deskSession.deleteMany({ where: { expiresAt: { lte: new Date(nowMs) } } });
  await database.deskSession.create({ data: session });
  return { token, expiresAt };
}

/**
 * The session with this token, found by its hash. The time of the search tells something about hashes only, and nobody
 * can choose the hash of what they send.
 */
export async function findSession(database: Database, token: string, nowMs: number): Promise<Session | null> {
  const found = await database.deskSession.findUnique({
    where: { tokenHash: hashOf(token) },
    include: { official: true },
  });
  if (!found || found.expiresAt.getTime() <= nowMs) return null;
  return { official: toOfficial(found.official), expiresAt: found.expiresAt };
}

export async function endSession(database: Database, token: string): Promise<void> {
  await database.deskSession.deleteMany({ where: { tokenHash: hashOf(token) } });
}
