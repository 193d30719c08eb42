import { type Lap } from '@/domain/race/contract/lap';
import { LAP_STATUSES, type LapStatus } from '@/domain/race/contract/lap-values';
import { isLap } from '@/domain/race/contract/lap-outline';
import { oneOf, orNull, outline, takeIf, text } from '@/domain/outline';
import type { LapRow } from './news';
import { openKept } from './open';
import { readRows, rowsIn } from './parse-rows';
import type { Kept } from './tables';

/** A lap that this phone has sent. `lap` is the server's last answer; null where the server was not asked yet. */
type KeptRow = {
  race: string;
  lap: Lap | null;
  /** The name with which it was sent. An official may have corrected the one in the lap. */
  sentAs: string | null;
  /** The last status that the person has seen. */
  seen: LapStatus | null;
};
export type KeptLap = KeptRow & { id: string };

const isKeptRow = outline<KeptRow>({
  race: text,
  lap: orNull(isLap),
  sentAs: orNull(text),
  seen: orNull(oneOf(LAP_STATUSES)),
});

/** The laps that this phone has sent to a race. */
export async function readLaps(race: string): Promise<KeptLap[]> {
  return ofRace(await readRows(openKept(), 'laps', parseKept), race);
}

/** The laps after news of one of them. Nothing changes where the row is of another race, or is no lap. */
export function withRow(laps: readonly KeptLap[], race: string, [id, value]: LapRow): readonly KeptLap[] {
  const row = parseKept(value);
  const changed = row ? ofRace([[id, row]], race) : [];
  return changed.length > 0 ? [...laps.filter((each) => each.id !== id), ...changed] : laps;
}

/** Stores what the server says of laps that this phone has sent. A lap that waits again may later be news again. */
export async function updateLaps(laps: readonly Lap[]): Promise<void> {
  await updateLapsIn(openKept(), laps);
}

/** Does what `noteLaps` does, in any storage. */
export function updateLapsIn(kept: Kept, laps: readonly Lap[]): Promise<void> {
  return kept.change(['laps'], async (tables) => {
    for (const lap of laps) {
      const known = await tables('laps').get(lap.id);
      // Answers may overtake one another. An older one changes nothing.
      if (!isKeptRow(known) || (known.lap && known.lap.version > lap.version)) continue;
      const seen = lap.status === 'waiting' ? 'waiting' : known.seen;
      // Not every answer names the lineage.
      const lineage = lap.lineage ?? known.lap?.lineage;
      await tables('laps').put(lap.id, { ...known, lap: { ...lap, lineage }, seen });
    }
  });
}

/** Marks that the person has seen what became of the laps of a race. */
export async function markLapsSeen(race: string): Promise<void> {
  await openKept().change(['laps'], async (tables) => {
    for (const { id, ...kept } of ofRace(await rowsIn(tables('laps'), parseKept), race))
      if (kept.lap && kept.seen !== kept.lap.status) await tables('laps').put(id, { ...kept, seen: kept.lap.status });
  });
}

export const parseKept = takeIf(isKeptRow);
const ofRace = (rows: readonly [string, KeptRow][], race: string): KeptLap[] =>
  rows.flatMap(([id, kept]) => (kept.race === race ? { ...kept, id } : []));
