import { type Lap } from '@/domain/race/contract/lap';
import { LAP_STATUSES, type LapStatus } from '@/domain/race/contract/lap-values';
import { isLap } from '@/domain/race/contract/lap-outline';
import { oneOf, orNull, outline, takeIf, text } from '@/domain/outline';
import type { LapRow } from './news';
import { openKept } from './open';
import { readRows, rowsIn } from './parse-rows';
import type { Kept } from './tables';

/** A lap that this phone has sent, as the server last gave it; null: it has it, and has not been asked yet. */
type KeptRow = {
  race: string;
  lap: Lap | null;
  /** The name under which it was sent: an official may have corrected the one in the lap. */
  sentAs: string | null;
  /** The status that the person has seen. */
  seen: LapStatus | null;
};
export type KeptLap = KeptRow & { id: string };

const isKeptRow = outline<KeptRow>({
  race: text,
  lap: orNull(isLap),
  sentAs: orNull(text),
  seen: orNull(oneOf(LAP_STATUSES)),
});

/** The laps this phone has sent to a race. */
export async function readLaps(race: string): Promise<KeptLap[]> {
  return ofRace(await readRows(openKept(), 'laps', parseKept), race);
}

/** The laps of this phone after news of one of them; as they are where it is of another race, or none at all. */
export function withRow(laps: readonly KeptLap[], race: string, [id, value]: LapRow): readonly KeptLap[] {
  const row = parseKept(value);
  const changed = row ? ofRace([[id, row]], race) : [];
  return changed.length > 0 ? [...laps.filter((each) => each.id !== id), ...changed] : laps;
}

/** Notes what the server says of laps that are known here. A lap that waits again may be news once more. */
export async function noteLaps(laps: readonly Lap[]): Promise<void> {
  await noteIn(openKept(), laps);
}

export function noteIn(kept: Kept, laps: readonly Lap[]): Promise<void> {
  return kept.change(['laps'], async (tables) => {
    for (const lap of laps) {
      const known = await tables('laps').get(lap.id);
      // Answers overtake one another: an older one changes nothing.
      if (!isKeptRow(known) || (known.lap && known.lap.version > lap.version)) continue;
      const seen = lap.status === 'waiting' ? 'waiting' : known.seen;
      await tables('laps').put(lap.id, { ...known, lap, seen });
    }
  });
}

/** The person has seen what became of these laps. */
export async function markLapsSeen(race: string): Promise<void> {
  await openKept().change(['laps'], async (tables) => {
    for (const { id, ...kept } of ofRace(await rowsIn(tables('laps'), parseKept), race))
      if (kept.lap && kept.seen !== kept.lap.status) await tables('laps').put(id, { ...kept, seen: kept.lap.status });
  });
}

const parseKept = takeIf(isKeptRow);
const ofRace = (rows: readonly [string, KeptRow][], race: string): KeptLap[] =>
  rows.flatMap(([id, kept]) => (kept.race === race ? { ...kept, id } : []));
