'use client';

import { useDeferredValue, useEffect, useState } from 'react';
import type { BoardUse } from '@/browser/race/use-board';
import { useKeptChoice } from '@/browser/race/use-kept-choice';
import type { MyLap } from '@/browser/race/use-my-laps';
import { findRacers } from '@/domain/race/find-racers';
import { BoardAbsent, BoardEmpty, BoardSkeleton } from './board-empty';
import { BoardFind } from './board-find';
import { BoardTable } from './board-table';
import { MyRow } from './my-row';
import { MyWaiting } from './my-waiting';
import { WaitingList } from './waiting-list';

type Props = {
  race: string;
  live: BoardUse;
  myLaps: readonly MyLap[];
  myRacerId: string | null;
  openRacer: (racerId: string) => void;
};

/** The board with what stands around it, in each of its states. */
export function BoardPanel({ race, live, myLaps, myRacerId, openRacer }: Props) {
  const { board, link, refresh, more } = live;
  const [query, setQuery] = useState('');
  const [hasFlags, setHasFlags] = useKeptChoice('flags', true);
  const asked = useDeferredValue(query);
  const rows = board ? findRacers(board.rows, asked) : [];

  // Who is looked for may stand on a page that is not here yet.
  const isLooking = asked.trim() !== '' && Boolean(board?.next);
  const count = board?.rows.length;
  useEffect(() => {
    if (isLooking) void more();
  }, [isLooking, count, more]);

  if (!board) return link === 'lost' ? <BoardAbsent refresh={refresh} /> : <BoardSkeleton />;
  return (
    <>
      <MyWaiting laps={myLaps} />
      <WaitingList waiting={board.waiting} total={board.totals.waiting} />
      {board.totals.racers === 0 ? (
        <BoardEmpty state={board.state} />
      ) : (
        <>
          <BoardFind
            {...{ query, setQuery, hasFlags, setHasFlags }}
            found={foundInWords(asked, rows.length, board.totals, board.rows.length, isLooking)}
          />
          <BoardTable {...{ board, rows, myRacerId, hasFlags, openRacer, more }} />
          {board.next !== null && <p className="soft small">More rows come as you scroll.</p>}
          {myRacerId && <MyRow {...{ race, board, myRacerId, openRacer }} />}
        </>
      )}
    </>
  );
}

function foundInWords(
  query: string,
  found: number,
  { racers, laps }: { racers: number; laps: number },
  looked: number,
  isLooking: boolean,
): string {
  const count = (number: number, one: string, many: string) =>
    `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
  if (query.trim() === '') return `${count(racers, 'racer', 'racers')}, ${count(laps, 'lap', 'laps')}`;
  const words = found === 0 ? 'Nobody found' : `${count(found, 'racer', 'racers')} found`;
  return isLooking ? `${words} in the first ${looked.toLocaleString('en')} of ${racers.toLocaleString('en')}…` : words;
}
