import { ROLES, type Role } from '@/domain/race/contract/roles';
import type { Database } from '@/server/database/open-database';
import { hashOf, isSameHash } from './secrets';
import { CODE_VALID_MS, bareCode, newSignInCode } from './sign-in-code';

export type Official = { id: number; name: string; role: Role };

/**
 * Makes a code for this official, good for one sign-in. Earlier codes stop working; sessions stay. `role` null leaves the
 * role of a known official, and makes a new one a race director.
 */
export async function giveCode(database: Database, name: string, role: Role | null, nowMs: number) {
  const code = newSignInCode();
  // Without a transaction: one that reads before it writes fails while the server, another process, writes. The next
  // `add` repairs whatever an interruption leaves.
  const known = await database.official.findUnique({ where: { name } });
  const data = { name, role: role ?? known?.role ?? 'race-director' };
  const official = known
    ? await database.official.update({ where: { name }, data })
    : await database.official.create({ data: { ...data, createdAt: new Date(nowMs) } });
  const { id } = official;
  await database.signInCode.deleteMany({ where: { officialId: id } });
  const expiresAt = new Date(nowMs + CODE_VALID_MS);
  await database.signInCode.create({ data: { hash: hashOf(bareCode(code)), officialId: id, expiresAt } });
  return { code, official: toOfficial(official) };
}

/**
 * The official with this code, which is used up by this. Null where it is nobody's, used or too old. A code that is sent
 * twice at once signs in once. A guess writes nothing: many of them hold up no lap.
 */
export async function redeemCode(database: Database, typed: string, nowMs: number): Promise<Official | null> {
  const hash = hashOf(bareCode(typed));
  const now = new Date(nowMs);
  const codes = await database.signInCode.findMany({ include: { official: true } });
  // Every code is compared to its end, so that the time does not tell whether one begins alike.
  const [found] = codes.filter((code) => isSameHash(code.hash, hash));
  if (!found) return null;
  const { count } = await database.signInCode.updateMany({
    where: { hash: found.hash, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  return count === 1 ? toOfficial(found.official) : null;
}

/** A role that this version does not know, as after a step back to it, counts as the lesser one. */
export function toOfficial({ id, name, role }: { id: number; name: string; role: string }): Official {
  return { id, name, role: ROLES.find((each) => each === role) ?? 'official' };
}
