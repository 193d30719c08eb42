import { useDeferredValue, useEffect, useMemo } from 'react';
import type { BoardUse } from '@/browser/race/use-board';
import { useCalm } from '@/browser/race/use-calm';
import { useEarlierRanks } from '@/browser/race/use-earlier-ranks';
import { useTicker } from '@/browser/race/use-ticker';
import { useIsPrinting } from '@/browser/page/use-printing';
import { useRememberedChoice } from '@/browser/page/use-remembered-choice';
import type { Board } from '@/domain/race/contract/board';
import { dayBestOf } from '@/domain/race/board/day-best';
import { findRacers } from '@/domain/race/board/find-racers';
import * as words from '@/generated/words/board-frame';
import { dayAt } from '@/words/dates';
import { BoardCount } from './board-count';
import { BoardAbsent, BoardEmpty, BoardSkeleton, NobodyFound } from './board-empty';
import { BoardFind } from './board-find';
import { BoardTable } from './board-table';
import type { Tool } from './board-tools';
import { Ticker } from './ticker';
import { WaitingList } from './waiting-list';

/** In a busy race several laps come each second. Rows move twice a second at most: a slide takes half of that. */
const ROWS_EVERY_MS = 500;

type Props = {
  timeZone: string;
  live: BoardUse;
  myRacerId: string | null;
  /** What is open above the ranking. */
  tool: Tool | null;
  query: string;
  setQuery: (query: string) => void;
  saysAll: boolean;
  setSaysAll: (value: boolean) => void;
  openRacer: (racerId: string) => void;
  print: () => void;
};

/** The board in each of its states, with what stands around it. */
export function BoardPanel(props: Props) {
  const { timeZone, live, myRacerId, tool, query, setQuery, openRacer } = props;
  const { link, refresh, more } = live;
  const [hasFlags, setHasFlags] = useRememberedChoice('flags', true);
  const isPrinting = useIsPrinting();
  const calm = useCalm(live.board, ROWS_EVERY_MS);
  const board = isPrinting ? live.board : calm;
  const earlierRanks = useEarlierRanks(live);
  const dayBest = useMemo(() => board && dayBestOf(board, (ms) => dayAt(ms, timeZone)), [board, timeZone]);
  const tick = useTicker(live, dayBest);
  const asked = useDeferredValue(query).trim();
  const sought = isPrinting ? '' : asked;
  const rows = useMemo(() => (board ? findRacers(board.rows, sought) : []), [board, sought]);

  // The racer may stand on a page of the board that is not here yet.
  const isLooking = sought !== '' && Boolean(board?.next);
  const count = board?.rows.length;
  useEffect(() => {
    if (isLooking) void more();
  }, [isLooking, count, more]);

  if (!board) return link === 'lost' ? <BoardAbsent refresh={refresh} /> : <BoardSkeleton />;
  const isEmpty = board.totals.racers === 0;
  return (
    <>
      {tool === 'waiting' && board.totals.waiting > 0 && <WaitingList waiting={board.waiting} totals={board.totals} />}
      {!isEmpty && (
        <div className="board-tools" data-open={tool === 'find' ? '' : undefined}>
          <BoardFind
            {...{ query, setQuery, hasFlags, setHasFlags }}
            {...props}
            isOpen={tool === 'find'}
            found={foundInWords(sought, rows.length, isLooking ? board : null)}
          />
        </div>
      )}
      <Ticker tick={tick} />
      {isEmpty ? (
        <BoardEmpty state={board.state} />
      ) : rows.length === 0 && sought !== '' ? (
        !isLooking && <NobodyFound asked={asked} clear={() => setQuery('')} />
      ) : (
        <BoardTable
          {...{ board, rows, earlierRanks, dayBest, myRacerId, hasFlags, openRacer, more }}
          query={sought}
          isWhole={isPrinting}
        />
      )}
      {!isEmpty && sought === '' && board.next !== null && <MoreRows board={board} />}
      <BoardCount totals={board.totals} />
    </>
  );
}

/** Below the last row that is here. On paper it says that there are more. */
function MoreRows({ board }: { board: Board }) {
  return (
    <>
      <p className="soft small no-print">{words.moreRows}</p>
      <p className="print-only">{words.printedRows({ printed: board.rows.length, racers: board.totals.racers })}</p>
    </>
  );
}

/** `lookedAt`: the board, while the rest of it is still being fetched. */
function foundInWords(query: string, found: number, lookedAt: Board | null): string {
  if (query === '') return '';
  if (!lookedAt) return found === 0 ? words.nobodyFound : words.racersFound({ found });
  const inputs = { looked: lookedAt.rows.length, racers: lookedAt.totals.racers };
  return found === 0 ? words.nobodyFoundYet(inputs) : words.racersFoundYet({ found, ...inputs });
}
