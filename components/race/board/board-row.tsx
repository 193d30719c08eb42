import type { Ref } from 'react';
import type { Row } from '@/domain/race/contract/board';
import { formatGap } from '@/domain/race/board/format-gap';
import { foundIn } from '@/domain/race/board/find-racers';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import { Sentence } from '@/components/text/sentence';
import { Flag } from '@/components/race/country';
import * as words from '@/generated/words/board-rows';
import { RacerLink } from '@/components/race/racer-link';
import { shownName } from '@/words/race/shown-name';
import { Won } from './won';

type Props = {
  row: Row;
  /** Place in the list, from 0. To a screen reader the head of the table is row 1. */
  index: number;
  leaderMs: number | null;
  /** Places won in the last ten minutes; below 0: lost. */
  won: number;
  isMe: boolean;
  /** This racer has the best lap of the day. */
  isDayBest: boolean;
  hasFlags: boolean;
  /** What is looked for in names. */
  query: string;
  openRacer: (racerId: string) => void;
  topPx?: number | undefined;
  ref?: Ref<HTMLDivElement>;
};

export function BoardRow(props: Props) {
  const { row, index, leaderMs, won, isMe, isDayBest, hasFlags, query, openRacer, topPx, ref } = props;
  const { racerId, name, country, rank, resultMs, laps } = row;
  return (
    <div
      ref={ref}
      role="row"
      aria-rowindex={index + 2}
      className="row"
      data-index={index}
      data-racer={racerId}
      data-rank={rank !== null && rank <= 3 ? rank : undefined}
      data-me={isMe ? '' : undefined}
      style={topPx === undefined ? undefined : { top: topPx }}
    >
      <span role="cell" className="row-rank">
        <span className="rank" translate="no">
          {rank ?? <NoRank />}
        </span>
      </span>
      <span role="cell" className="row-name">
        <RacerLink racerId={racerId} name={name} open={openRacer} found={foundIn(shownName(name), query)} />
        {isMe && <span className="you">{words.you}</span>}
      </span>
      <span role="cell" className="row-laps">
        {hasFlags && country !== null && <Flag country={country} />}
        <Sentence words={words.lapCount({ laps })} />
        {won !== 0 && <Won places={won} />}
      </span>
      <span role="cell" className="row-gap" translate={rank === 1 ? undefined : 'no'}>
        {rank === 1 ? words.leader : formatGap(resultMs, leaderMs)}
      </span>
      <span role="cell" className="row-result">
        {isDayBest && <span className="unseen">{words.dayBest}</span>}
        <span className={isDayBest ? 'best' : undefined} translate={resultMs === null ? undefined : 'no'}>
          {resultMs === null ? words.noLapYet : shownLapTime(resultMs)}
        </span>
      </span>
    </div>
  );
}

function NoRank() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="unseen">{words.noPlaceYet}</span>
    </>
  );
}
