import { isCountry } from '@/domain/race/lap-outline';
import { orNull, outline, takeIf, text } from '@/domain/race/outline';
import { openKept } from './open';
import { parseRows } from './parse-rows';

const KEY = 'me';

/** Who drives on this phone, as last typed. */
export type MeNote = { name: string; country: string | null };
const isMeNote = outline<MeNote>({ name: text, country: orNull(isCountry) });

export async function readMe(): Promise<MeNote | null> {
  const kept = await openKept();
  const rows = await kept.change(['notes', 'apart'], (tables) => parseRows(tables, 'notes', takeIf(isMeNote), KEY));
  return rows[0]?.[1] ?? null;
}

export async function keepMe(me: MeNote): Promise<void> {
  const kept = await openKept();
  await kept.change(['notes'], (tables) => tables('notes').put(KEY, me));
}
