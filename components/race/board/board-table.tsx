import { memo, useEffect, useMemo, type CSSProperties } from 'react';
import { useRowMotion } from '@/browser/race/use-row-motion';
import { useWindowRows } from '@/browser/race/use-window-rows';
import type { Board, Row } from '@/domain/race/contract/board';
import * as words from '@/generated/words/board-rows';
import { BoardRow } from './board-row';

/** The next page is fetched this many rows before the last one that is here. */
const FETCH_AHEAD = 30;
/** A board of one page more is fetched at once: then paper, and a search without a connection, have everybody. */
const WHOLE_UP_TO = 600;

type Props = {
  board: Board;
  /** All rows, or those that the search has found. */
  rows: readonly Row[];
  query: string;
  /** The ranks of ten minutes ago. */
  earlierRanks: ReadonlyMap<string, number> | null;
  dayBest: string | null;
  myRacerId: string | null;
  hasFlags: boolean;
  /** On paper there is no window. */
  isWhole: boolean;
  openRacer: (racerId: string) => void;
  more: () => Promise<void>;
};

/**
 * The ranking. Of ten thousand rows it draws only those in the window, and draws them anew only where one of its props has
 * changed: the page around it changes up to ten times a second.
 */
export const BoardTable = memo(function BoardTable(props: Props) {
  const { board, rows, query, earlierRanks, dayBest, myRacerId, hasFlags, isWhole, openRacer, more } = props;
  const { list, probe, items, rowRef, heightPx } = useWindowRows({
    count: rows.length,
    keyOf: (index) => rows[index]!.racerId,
    isWhole,
  });
  const tops = useMemo(() => new Map(items.map(({ key, top }) => [key, top ?? 0])), [items]);
  useRowMotion(list, tops, board);

  const lastIndex = items.at(-1)?.index ?? 0;
  const isEndNear =
    board.next !== null && (lastIndex >= rows.length - FETCH_AHEAD || board.totals.racers <= WHOLE_UP_TO);
  useEffect(() => {
    if (isEndNear) void more();
  }, [isEndNear, more, rows.length]);

  const leaderMs = board.rows[0]?.resultMs ?? null;
  return (
    <div
      className="tower"
      data-flags={hasFlags ? '' : undefined}
      data-whole={isWhole ? '' : undefined}
      style={{ '--digits': String(board.totals.racers).length } as CSSProperties}
      role="table"
      aria-label={words.ranking}
      aria-rowcount={board.totals.racers + 1}
    >
      <div role="rowgroup">
        <div role="row" aria-rowindex={1} className="row tower-head">
          <span role="columnheader" className="row-rank">
            <abbr title={words.place}>#</abbr>
          </span>
          <span role="columnheader" className="row-name">
            {words.racer}
          </span>
          <span role="columnheader" className="row-laps">
            {words.laps}
          </span>
          <span role="columnheader" className="row-gap">
            {words.gap}
          </span>
          <span role="columnheader" className="row-result">
            {board.ranking === 'best-lap' ? words.bestLap : words.average}
          </span>
        </div>
      </div>
      <div role="rowgroup" className="tower-rows" ref={list} style={{ height: heightPx }}>
        {items.map(({ index, key, top }) => {
          const row = rows[index];
          const won = row?.rank ? (earlierRanks?.get(key) ?? row.rank) - row.rank : 0;
          return (
            row && (
              <BoardRow
                key={key}
                ref={rowRef}
                {...{ row, index, leaderMs, won, hasFlags, query, openRacer }}
                isMe={key === myRacerId}
                isDayBest={key === dayBest}
                topPx={top}
              />
            )
          );
        })}
      </div>
      <div className="row-size" ref={probe} aria-hidden="true" />
    </div>
  );
});
