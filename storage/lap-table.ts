import { z } from 'zod';
import { LAP_STATUSES, lapSchema, type Lap } from '@/domain/race/lap';
import { openKept } from './open';
import { parseRows } from './parse-rows';
import type { Kept, Tables } from './tables';

/** A lap that this phone has sent, as the server last gave it; null: it has it, and has not been asked yet. */
const keptLapSchema = z.object({
  race: z.string(),
  lap: lapSchema.nullable(),
  /** The name under which it was sent: an official may have corrected the one in the lap. */
  sentAs: z.string().nullable(),
  /** The status that the person has seen. */
  seen: z.enum(LAP_STATUSES).nullable(),
});
export type KeptLap = z.infer<typeof keptLapSchema> & { id: string };

/** The laps this phone has sent to a race. */
export async function readLaps(race: string): Promise<KeptLap[]> {
  return (await openKept()).change(['laps', 'apart'], (tables) => lapsOf(tables, race));
}

/** Notes what the server says of laps that are known here. A lap that waits again may be news once more. */
export async function noteLaps(laps: readonly Lap[]): Promise<void> {
  await noteIn(await openKept(), laps);
}

export function noteIn(kept: Kept, laps: readonly Lap[]): Promise<void> {
  return kept.change(['laps'], async (tables) => {
    for (const lap of laps) {
      const known = keptLapSchema.safeParse(await tables('laps').get(lap.id)).data;
      // Answers overtake one another: an older one changes nothing.
      if (!known || (known.lap && known.lap.version > lap.version)) continue;
      const seen = lap.status === 'waiting' ? 'waiting' : known.seen;
      await tables('laps').put(lap.id, { ...known, lap, seen });
    }
  });
}

/** The person has seen what became of these laps. */
export async function markLapsSeen(race: string): Promise<void> {
  await (
    await openKept()
  ).change(['laps', 'apart'], async (tables) => {
    for (const { id, ...kept } of await lapsOf(tables, race))
      if (kept.lap && kept.seen !== kept.lap.status) await tables('laps').put(id, { ...kept, seen: kept.lap.status });
  });
}

async function lapsOf(tables: Tables, race: string): Promise<KeptLap[]> {
  const rows = await parseRows(tables, 'laps', (value) => keptLapSchema.safeParse(value).data ?? null);
  return rows.flatMap(([id, kept]) => (kept.race === race ? { ...kept, id } : []));
}
