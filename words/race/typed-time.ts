import { placeOf } from '@/domain/race/board/place-of';
import type { Board } from '@/domain/race/contract/board';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import * as words from '@/generated/words/laps-typed';

/**
 * What the form understood of a time while it is typed, and what rank it would give. It names no rank where a single
 * lap has none, or where the place is below the rows that are here.
 */
export function readAs(ms: number, board: Board | null, myRacerId: string | null): string {
  const time = shownLapTime(ms);
  if (board?.ranking !== 'best-lap') return words.readAs({ time });
  const { rows, next } = board;
  const ownMs = rows.find(({ racerId }) => racerId === myRacerId)?.resultMs;
  if (ownMs && ms >= ownMs) return words.readAsNoFaster({ time, best: shownLapTime(ownMs) });
  const place = placeOf(rows, ms, myRacerId ?? undefined);
  return next !== null && place > rows.length ? words.readAs({ time }) : words.readAsPlace({ time, place: `${place}` });
}
