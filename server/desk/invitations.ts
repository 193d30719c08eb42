import { INVITATION_VALID_MS } from '@/domain/desk/let-in';
import { mayGive, type Role } from '@/domain/race/contract/roles';
import type { Database } from '@/server/database/open-database';
import { findNamed } from './names';
import { toOfficial, type Official } from './officials';
import { hashOf, isSameHash } from './secrets';
import { bareCode, newSignInCode } from './sign-in-code';

type Inviting = { name: string; role: Role };
type Invited = Inviting & { isKnown: boolean; code: string; expiresAt: Date };
export type NoInvitation = 'name-of-gate' | 'beyond-own-role';

/**
 * Makes a code for a colleague, good for one sign-in. Earlier ones for this name stop working. An official of this name
 * gets another device, with the role that they have; so nobody lets in somebody of a higher role than their own.
 */
export async function invite(
  database: Database,
  { name, role }: Inviting,
  by: Inviting,
  nowMs: number,
): Promise<Invited | NoInvitation> {
  const { official, gate } = await findNamed(database, name);
  if (gate) return 'name-of-gate';
  const known = official && toOfficial(official);
  const given = known ? { name: known.name, role: known.role } : { name, role };
  if (!mayGive(by.role, given.role)) return 'beyond-own-role';
  const code = newSignInCode();
  const expiresAt = new Date(nowMs + INVITATION_VALID_MS);
  await database.invitation.deleteMany({
    where: { OR: [{ name: given.name }, { expiresAt: { lte: new Date(nowMs) } }] },
  });
  await database.invitation.create({ data: { ...given, hash: hashOf(bareCode(code)), madeBy: by.name, expiresAt } });
  return { ...given, isKnown: known !== null, code, expiresAt };
}

/**
 * The official with this invitation, which is used up by this. Null where there is none, where it was used or is too old,
 * and where whoever made it could not make it any more.
 */
export async function redeemInvitation(database: Database, typed: string, nowMs: number): Promise<Official | null> {
  const hash = hashOf(bareCode(typed));
  const now = new Date(nowMs);
  const open = await database.invitation.findMany({ where: { usedAt: null, expiresAt: { gt: now } } });
  const [found] = open.filter((each) => isSameHash(each.hash, hash));
  // A guess writes nothing: many of them hold up no lap.
  if (!found) return null;
  const { count } = await database.invitation.updateMany({
    where: { hash: found.hash, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  if (count !== 1) return null;
  const { official, gate } = await findNamed(database, found.name);
  const host = await database.official.findUnique({ where: { name: found.madeBy } });
  const role = toOfficial(official ?? { id: 0, ...found }).role;
  // Meanwhile whoever made it may have been removed, or either of the two have got another role.
  if (gate || !host || !mayGive(toOfficial(host).role, role)) return null;
  if (official) return toOfficial(official);
  const { name, madeBy: letInBy } = found;
  return toOfficial(await database.official.create({ data: { name, role, letInBy, createdAt: now } }));
}
