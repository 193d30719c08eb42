import { useEffect, useRef } from 'react';
import type { Row } from '@/domain/race/contract/board';
import type { DeskUse } from './use-desk';

/**
 * All racers of the race, to find one by name. While somebody searches it fetches the missing rows of the board, page
 * after page. The queue adds names that the public board does not show yet.
 */
export function useRacers({ live, open }: Pick<DeskUse, 'live' | 'open'>) {
  const { board } = live;
  const isFetching = useRef(false);
  const next = board?.next ?? null;

  useEffect(() => {
    if (next === null || isFetching.current) return;
    isFetching.current = true;
    void live.more().finally(() => (isFetching.current = false));
  }, [next, live]);

  const names = new Map(open.map(({ racerId, name }) => [racerId, name]));
  const racers = (board?.rows ?? []).map(({ racerId, name, bestMs }): Pick<Row, 'racerId' | 'name' | 'bestMs'> => {
    return { racerId, name: names.get(racerId) ?? name, bestMs };
  });
  return { racers, isComplete: board !== null && next === null };
}
