import { addressOf } from '@/domain/api/address';
import { LAP, LAPS, RACER } from '@/domain/api/addresses';
import type { NewWrite } from '@/domain/outbox/entry';
import { isRacerPage } from '@/domain/race/contract/answer-outlines';
import type { Lap } from '@/domain/race/contract/lap';
import { isLap } from '@/domain/race/contract/lap-outline';
import { isLostLap } from '@/domain/outbox/lost-lap';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import * as words from '@/generated/words/lap-titles';
import { updateLaps, readLaps, type KeptLap } from '@/storage/lap-table';
import { askApi } from '@/browser/api/ask-api';
import { sendAgain } from '@/browser/outbox/write';
import type { LapBody } from './my-laps';

/** For at least this many laps of one racer, the page of the racer is one answer instead of many. */
const WORTH_A_PAGE = 4;
/** Only this many laps, the newest, are asked for one by one. A phone rarely has more that stand on no page. */
const MOST_SINGLE = 20;

/**
 * Asks the server what became of my laps, and keeps it. Those that a restored backup lacks are sent again. A racer with many laps is read from one page. Laps that stand
 * on no page are asked for one by one: withdrawn ones, those given to another racer, and those of a racer without a
 * page, as all laps are rejected.
 */
export async function refreshLaps(
  race: string,
  isWanted: (kept: KeptLap) => boolean,
  stop: AbortSignal,
): Promise<void> {
  const wanted = (await readLaps(race)).filter(isWanted);
  const pages = await Promise.all(racersWithMany(wanted).map((racerId) => lapsOfRacer(race, racerId, stop)));
  const ids = new Set(wanted.map(({ id }) => id));
  const found = pages.flat().filter(({ id }) => ids.has(id));
  for (const { id } of found) ids.delete(id);
  const left = wanted.filter(({ id }) => ids.has(id)).slice(-MOST_SINGLE);
  const singly = await Promise.all(
    left.map(async (kept) => ({ kept, asked: await askApi(addressOf(LAP, { race, id: kept.id }), isLap, { stop }) })),
  );
  await updateLaps([...found, ...singly.flatMap(({ asked }) => (asked.ok ? asked.value : []))]);
  const lost = singly.flatMap(({ kept: { lap, sentAs }, asked }) =>
    !asked.ok && isLostLap(lap, asked.refusal) ? writeOf(lap, sentAs) : [],
  );
  await sendAgain(lost);
  // Older ones have had no turn yet.
  if (lost.length === MOST_SINGLE) await refreshLaps(race, isWanted, stop);
}

/** The lap as it was last known, under the name that the racer gave. */
function writeOf({ id, race, name, country, timeMs, resets, racedAt }: Lap, sentAs: string | null): NewWrite {
  const body: LapBody = { racer: { name: sentAs ?? name, country }, timeMs, resets, racedAt };
  const note = words.lap({ time: shownLapTime(timeMs) });
  return { id, kind: 'lap', url: addressOf(LAPS, { race }), method: 'POST', body, note };
}

function racersWithMany(laps: readonly KeptLap[]): string[] {
  const counts = new Map<string, number>();
  for (const { lap } of laps) if (lap) counts.set(lap.racerId, (counts.get(lap.racerId) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= WORTH_A_PAGE).map(([racerId]) => racerId);
}

async function lapsOfRacer(race: string, racerId: string, stop: AbortSignal): Promise<Lap[]> {
  const asked = await askApi(addressOf(RACER, { race, racerId }), isRacerPage, { stop });
  return asked.ok ? asked.value.laps : [];
}
