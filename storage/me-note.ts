import { z } from 'zod';
import { countrySchema } from '@/domain/race/lap';
import { openKept } from './open';
import { parseRows } from './parse-rows';

const KEY = 'me';
const meSchema = z.object({ name: z.string(), country: countrySchema.nullable() });

/** Who drives on this phone, as last typed. */
export type MeNote = z.infer<typeof meSchema>;

export async function readMe(): Promise<MeNote | null> {
  const kept = await openKept();
  const rows = await kept.change(['notes', 'apart'], (tables) =>
    parseRows(tables, 'notes', (value) => meSchema.safeParse(value).data ?? null, KEY),
  );
  return rows[0]?.[1] ?? null;
}

export async function keepMe(me: MeNote): Promise<void> {
  const kept = await openKept();
  await kept.change(['notes'], (tables) => tables('notes').put(KEY, me));
}
