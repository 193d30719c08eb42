import { foldName } from '@/domain/race/typing/racer-name';
import { racerNameSchema } from '@/domain/race/contract/racer-name-schema';
import { detailOf, isCause } from '@/server/details';
import type { Database } from '@/server/database/open-database';

/** The log uses these words for actors without a name. */
const TAKEN = ['attendee', 'schedule'];

export type ReadName = { ok: true; name: string } | { ok: false; reason: string };

/** Checks the name of an official or a gate. It stands in the public log, so the rules for racers' names hold. */
export function readName(given: string): ReadName {
  const result = racerNameSchema.safeParse(given);
  if (!result.success) {
    const { message } = result.error.issues[0]!;
    return { ok: false, reason: `${isCause(message) ? detailOf(message) : message}.` };
  }
  if (TAKEN.includes(foldName(result.data)))
    return { ok: false, reason: `'${result.data}' has a meaning of its own in the log. Choose another name.` };
  return { ok: true, name: result.data };
}

/** The official and the gate with this name; case and spacing do not matter. There are few, so all are compared. */
export async function findNamed(database: Database, name: string) {
  const isNamed = (each: { name: string }) => foldName(each.name) === foldName(name);
  const [officials, gates] = await Promise.all([database.official.findMany(), database.gateToken.findMany()]);
  return { official: officials.find(isNamed) ?? null, gate: gates.find(isNamed) ?? null };
}
