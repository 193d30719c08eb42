import type { Row } from '@/domain/race/contract/board';
import { formatGap } from '@/domain/race/board/format-gap';
import { formatLapTime } from '@/domain/race/typing/lap-time';
import { Sentence } from '@/components/text/sentence';
import { countInWords } from '@/components/race/count-in-words';
import { Flag } from '@/components/race/country';
import { RacerLink } from './racer-link';

type Props = {
  row: Row;
  /** Place in the list, from 0; the head of the table is row 1 to a screen reader. */
  index: number;
  leaderMs: number | null;
  /** Places won (or, below 0, lost) in the last minute. */
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
        {isMe && <span className="you">you</span>}
      </span>
      <span role="cell" className="row-laps">
        <Sentence words={countInWords(laps, 'lap')} />
        {won !== 0 && <Won places={won} />}
      </span>
      <span role="cell" className="row-gap" translate={rank === 1 ? undefined : 'no'}>
        {rank === 1 ? 'leader' : formatGap(resultMs, leaderMs)}
      </span>
      <span role="cell" className="row-result" translate={resultMs === null ? undefined : 'no'}>
        {resultMs === null ? 'no lap yet' : formatLapTime(resultMs)}
      </span>
    </div>
  );
}

function NoRank() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="unseen">no place yet</span>
    </>
  );
}

function Won({ places }: { places: number }) {
  return (
    <span className="won" data-won={places > 0 ? 'up' : 'down'}>
      <span aria-hidden="true" translate="no">{`${places > 0 ? '▲' : '▼'}${Math.abs(places)}`}</span>
      <span className="unseen">{`${places > 0 ? 'up' : 'down'} ${Math.abs(places)} in the last minute`}</span>
    </span>
  );
}
