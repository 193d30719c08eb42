import type { Entry } from '@/domain/search/entry';
import { HIDDEN_NAME } from '@/domain/race/contract/hidden-name';
import { formatLapTime } from '@/domain/race/typing/lap-time';
import * as words from '@/generated/words/search';
import { readBoards } from '@/storage/board-table';

/** The racers of all boards that this phone has. The worker knows what the races are called. */
export async function knownRacers(): Promise<Entry[]> {
  return (await readBoards()).flatMap(({ board: { race, rows } }) => {
    return rows
      .filter(({ name }) => name !== HIDDEN_NAME)
      .map(({ racerId, name, rank, resultMs }): Entry => {
        const more =
          rank === null || resultMs === null ? words.unranked : words.racer({ rank, time: formatLapTime(resultMs) });
        const place = { path: `/leaderboard/${race}`, anchor: `?racer=${encodeURIComponent(racerId)}` };
        return { ...place, kind: 'racer', name, more, where: '', heading: '', text: '' };
      });
  });
}
