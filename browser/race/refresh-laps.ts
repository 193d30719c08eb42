import { lapSchema, type Lap } from '@/domain/race/lap';
import { racerPageSchema } from '@/domain/race/requests';
import { noteLaps, readLaps, type KeptLap } from '@/storage/lap-table';
import { askApi } from './ask-api';
import { lapPath } from './my-laps';

/** Laps beyond the racers' pages that are asked for one by one, the newest; a phone rarely has more than one such lap. */
const MOST_SINGLE = 20;

/**
 * Asks the server what became of my laps, and notes it: by the pages of the racers they belong to, and one by one those
 * that are on none (withdrawn, gone to another racer, the only lap and rejected).
 */
export async function refreshLaps(
  race: string,
  isWanted: (kept: KeptLap) => boolean,
  stop: AbortSignal,
): Promise<void> {
  const wanted = (await readLaps(race)).filter(isWanted);
  if (wanted.length === 0) return;
  const racerIds = new Set(wanted.flatMap(({ lap }) => lap?.racerId ?? []));
  const pages = await Promise.all([...racerIds].map((racerId) => lapsOfRacer(race, racerId, stop)));
  const ids = new Set(wanted.map(({ id }) => id));
  const found = pages.flat().filter(({ id }) => ids.has(id));
  for (const { id } of found) ids.delete(id);
  const singly = await Promise.all(
    [...ids].slice(-MOST_SINGLE).map((id) => askApi(lapPath(race, id), lapSchema, stop)),
  );
  await noteLaps([...found, ...singly.flatMap((asked) => (asked.ok ? asked.value : []))]);
}

async function lapsOfRacer(race: string, racerId: string, stop: AbortSignal): Promise<Lap[]> {
  const asked = await askApi(`/api/races/${race}/racers/${encodeURIComponent(racerId)}`, racerPageSchema, stop);
  return asked.ok ? asked.value.laps : [];
}
