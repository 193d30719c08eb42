import { useDeferredValue, useEffect, useState } from 'react';
import type { BoardUse } from '@/browser/race/use-board';
import { useRememberedChoice } from '@/browser/page/use-remembered-choice';
import type { Board } from '@/domain/race/contract/board';
import { findRacers } from '@/domain/race/board/find-racers';
import * as words from '@/generated/words/board-frame';
import { BoardAbsent, BoardEmpty, BoardSkeleton } from './board-empty';
import { BoardFind } from './board-find';
import { BoardTable } from './board-table';
import { WaitingList } from './waiting-list';

type Props = {
  live: BoardUse;
  myRacerId: string | null;
  openRacer: (racerId: string) => void;
};

/** The board in each of its states, with what stands around it. */
export function BoardPanel({ live, myRacerId, openRacer }: Props) {
  const { board, link, refresh, more } = live;
  const [query, setQuery] = useState('');
  const [hasFlags, setHasFlags] = useRememberedChoice('flags', true);
  const asked = useDeferredValue(query);
  const rows = board ? findRacers(board.rows, asked) : [];

  // The racer may stand on a page of the board that is not here yet.
  const isLooking = asked.trim() !== '' && Boolean(board?.next);
  const count = board?.rows.length;
  useEffect(() => {
    if (isLooking) void more();
  }, [isLooking, count, more]);

  if (!board) return link === 'lost' ? <BoardAbsent refresh={refresh} /> : <BoardSkeleton />;
  return (
    <>
      <WaitingList waiting={board.waiting} totals={board.totals} />
      {board.totals.racers === 0 ? (
        <BoardEmpty state={board.state} />
      ) : (
        <>
          <BoardFind
            {...{ query, setQuery, hasFlags, setHasFlags }}
            found={foundInWords(asked, rows.length, isLooking ? board : null)}
          />
          <BoardTable {...{ board, rows, myRacerId, hasFlags, openRacer, more }} />
          {board.next !== null && <p className="soft small">{words.moreRows}</p>}
        </>
      )}
    </>
  );
}

/** `lookedAt`: the board, while the rest of it is still being fetched. */
function foundInWords(query: string, found: number, lookedAt: Board | null): string {
  if (query.trim() === '') return '';
  if (!lookedAt) return found === 0 ? words.nobodyFound : words.racersFound({ found });
  const inputs = { looked: lookedAt.rows.length, racers: lookedAt.totals.racers };
  return found === 0 ? words.nobodyFoundYet(inputs) : words.racersFoundYet({ found, ...inputs });
}
