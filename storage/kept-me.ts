import { isCountry } from '@/domain/race/contract/lap-outline';
import { orNull, outline, takeIf, text } from '@/domain/outline';
import { openKept } from './open';
import { readRows } from './parse-rows';

const KEY = 'me';

/** The racer of this phone, as last typed. */
export type KeptMe = { name: string; country: string | null };
const isKeptMe = outline<KeptMe>({ name: text, country: orNull(isCountry) });

/** Null where nobody has typed a name on this phone. */
export async function readMe(): Promise<KeptMe | null> {
  const rows = await readRows(openKept(), 'notes', takeIf(isKeptMe), KEY);
  return rows[0]?.[1] ?? null;
}

export const keepMe = (me: KeptMe): Promise<void> => openKept().put('notes', KEY, me);
