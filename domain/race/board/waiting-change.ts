import type { Board, BoardChange, ShortChange, WaitingChange, WaitingLap } from '@/domain/race/contract/board';
import { isSameEpoch } from './place';

/**
 * What makes the list `now` of the list `before`: laps that are new or otherwise changed, and stretches of laps that stay.
 * A lap verified high up moves many others by a place, so places are told apart from laps.
 */
export function waitingChange(before: readonly WaitingLap[], now: readonly WaitingLap[]): WaitingChange {
  const indexes = new Map(before.map(({ lapId }, index) => [lapId, index]));
  const list: WaitingChange['list'] = [];
  const ranks: WaitingChange['ranks'] = [];
  for (const [place, lap] of now.entries()) {
    const index = indexes.get(lap.lapId);
    const known = index === undefined ? undefined : before[index];
    if (index === undefined || known?.name !== lap.name || known.timeMs !== lap.timeMs) {
      list.push(lap);
      continue;
    }
    const stretch = list.at(-1);
    if (Array.isArray(stretch) && stretch[0] + stretch[1] === index) stretch[1] += 1;
    else list.push([index, 1]);
    if (known.wouldRank !== lap.wouldRank) ranks.push([place, lap.wouldRank]);
  }
  return { list, ranks };
}

/** The list after a change. */
export function applyWaiting(before: readonly WaitingLap[], { list, ranks }: WaitingChange): WaitingLap[] {
  const now = list.flatMap((part) => (Array.isArray(part) ? before.slice(part[0], part[0] + part[1]) : part));
  for (const [place, wouldRank] of ranks) {
    const lap = now[place];
    if (lap) now[place] = { ...lap, wouldRank };
  }
  return now;
}

type Known = Pick<Board, 'epoch' | 'version' | 'waiting'>;

/** A change with the whole list again. Null where it does not follow what is known. */
export function wholeChange({ since, waitingChange, ...change }: ShortChange, known: Known | null): BoardChange | null {
  if (known?.version !== since || !isSameEpoch(known, change)) return null;
  return { ...change, waiting: applyWaiting(known.waiting, waitingChange) };
}
