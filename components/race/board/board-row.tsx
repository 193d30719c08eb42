import type { Row } from '@/domain/race/contract/board';
import { formatGap } from '@/domain/race/board/format-gap';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import { Sentence } from '@/components/text/sentence';
import { Flag } from '@/components/race/country';
import * as words from '@/generated/words/board-rows';
import { RacerLink } from '@/components/race/racer-link';

type Props = {
  row: Row;
  /** Place in the list, from 0. To a screen reader the head of the table is row 1. */
  index: number;
  leaderMs: number | null;
  /** Places won in the last minute; below 0: lost. */
  won: number;
  isMe: boolean;
  hasFlags: boolean;
  openRacer: (racerId: string) => void;
  topPx?: number;
  heightPx?: number;
};

export function BoardRow({ row, index, leaderMs, won, isMe, hasFlags, openRacer, topPx, heightPx }: Props) {
  const { racerId, name, country, rank, resultMs, laps } = row;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className="row"
      data-racer={racerId}
      data-rank={rank !== null && rank <= 3 ? rank : undefined}
      data-me={isMe ? '' : undefined}
      style={topPx === undefined ? undefined : { top: topPx, height: heightPx }}
    >
      <span role="cell" className="row-rank">
        <span className="rank" translate="no">
          {rank ?? <NoRank />}
        </span>
      </span>
      <span role="cell" className="row-name">
        {hasFlags && <Flag country={country} />}
        <RacerLink racerId={racerId} name={name} open={openRacer} />
        {isMe && <span className="you">{words.you}</span>}
      </span>
      <span role="cell" className="row-laps">
        <Sentence words={words.lapCount({ laps })} />
        {won !== 0 && <Won places={won} />}
      </span>
      <span role="cell" className="row-gap" translate={rank === 1 ? undefined : 'no'}>
        {rank === 1 ? words.leader : formatGap(resultMs, leaderMs)}
      </span>
      <span role="cell" className="row-result" translate={resultMs === null ? undefined : 'no'}>
        {resultMs === null ? words.noLapYet : shownLapTime(resultMs)}
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

function Won({ places: moved }: { places: number }) {
  const places = Math.abs(moved);
  return (
    <span className="won" data-won={moved > 0 ? 'up' : 'down'}>
      <span aria-hidden="true" translate="no">{`${moved > 0 ? '▲' : '▼'}${places}`}</span>
      <span className="unseen">{moved > 0 ? words.wentUp({ places }) : words.wentDown({ places })}</span>
    </span>
  );
}
