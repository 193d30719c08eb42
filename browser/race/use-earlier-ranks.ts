import { useEffect, useEffectEvent, useState } from 'react';
import { ranksBefore, withRanks, type RankHistory } from '@/domain/race/board/rank-history';
import type { LiveState } from './live-state';

const LOOK_EVERY_MS = 5_000;

/** As long as the page lives: whoever reads a report in between finds the arrows again. */
const histories = new Map<string, RankHistory>();

/** The ranks that racers had ten minutes ago. Null where none are known. */
export function useEarlierRanks({
  board,
  asOfMs,
}: Pick<LiveState, 'board' | 'asOfMs'>): ReadonlyMap<string, number> | null {
  const [ranks, setRanks] = useState<ReadonlyMap<string, number> | null>(null);
  const look = useEffectEvent(() => {
    if (!board || asOfMs === null) return;
    const history = withRanks(histories.get(board.race) ?? [], board.rows, asOfMs);
    histories.set(board.race, history);
    setRanks(ranksBefore(history, Date.now()));
  });
  const isKnown = board !== null;
  useEffect(() => {
    if (!isKnown) return;
    // The board of this phone is looked at before that of the server takes its place.
    const first = setTimeout(() => look());
    const timer = setInterval(() => look(), LOOK_EVERY_MS);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [isKnown]);
  return ranks;
}
