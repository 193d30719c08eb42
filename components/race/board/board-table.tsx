import { useEffect, useMemo, type CSSProperties } from 'react';
import { useBaseline } from '@/browser/race/use-baseline';
import { useRowMotion } from '@/browser/race/use-row-motion';
import { useWindowRows } from '@/browser/race/use-window-rows';
import type { Board, Row } from '@/domain/race/contract/board';
import * as words from '@/generated/words/board-rows';
import { BoardRow } from './board-row';

/** The next page is fetched this many rows before the last one that is here. */
const FETCH_AHEAD = 30;
const MOVES_OF_MS = 60_000;

type Props = {
  board: Board;
  /** All rows, or those that the search has found. */
  rows: readonly Row[];
  myRacerId: string | null;
  hasFlags: boolean;
  openRacer: (racerId: string) => void;
  more: () => Promise<void>;
};

/** The ranking. Of ten thousand rows it draws only those in the window. */
export function BoardTable({ board, rows, myRacerId, hasFlags, openRacer, more }: Props) {
  const { list, probe, rowPx, items, heightPx } = useWindowRows({
    count: rows.length,
    keyOf: (index) => rows[index]!.racerId,
  });
  const tops = useMemo(() => new Map(items.map(({ key, top }) => [key, top])), [items]);
  useRowMotion(list, tops, board);
  const aMinuteAgo = useBaseline(board, MOVES_OF_MS);
  const ranks = useMemo(() => new Map(aMinuteAgo?.rows.map(({ racerId, rank }) => [racerId, rank])), [aMinuteAgo]);

  const lastIndex = items.at(-1)?.index ?? 0;
  const isEndNear = board.next !== null && lastIndex >= rows.length - FETCH_AHEAD;
  useEffect(() => {
    if (isEndNear) void more();
  }, [isEndNear, more, rows.length]);

  const leaderMs = board.rows[0]?.resultMs ?? null;
  return (
    <div
      className="tower"
      data-flags={hasFlags ? '' : undefined}
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
          const won = row?.rank ? (ranks.get(key) ?? row.rank) - row.rank : 0;
          return (
            row && (
              <BoardRow
                key={key}
                {...{ row, index, leaderMs, won, hasFlags, openRacer }}
                isMe={key === myRacerId}
                topPx={top}
                heightPx={rowPx}
              />
            )
          );
        })}
      </div>
      <div className="row-size" ref={probe} aria-hidden="true" />
    </div>
  );
}
