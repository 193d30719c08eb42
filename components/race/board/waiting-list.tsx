import type { Board } from '@/domain/race/contract/board';
import { formatLapTime } from '@/domain/race/typing/lap-time';
import { Exact } from '@/components/text/exact';
import { Name } from '@/components/text/name';
import { Sentence } from '@/components/text/sentence';
import { countInWords } from '@/components/race/count-in-words';

type Props = Pick<Board, 'waiting' | 'totals'>;

/** How much there is, and the laps that wait for an official: apart from the ranking, with the place each would take. */
export function WaitingList({ waiting, totals }: Props) {
  const count = `${countInWords(totals.racers, 'racer')}, ${countInWords(totals.laps, 'lap')}`;
  if (totals.waiting === 0)
    return (
      <p className="board-count">
        <Sentence words={count} />
        <span>none waits</span>
      </p>
    );
  return (
    <details className="waiting">
      <summary className="board-count">
        <Sentence words={count} />
        <span className="shape" data-stage="waiting">
          <Sentence words={`${totals.waiting.toLocaleString('en')} ${totals.waiting === 1 ? 'waits' : 'wait'}`} />
          <span className="unseen"> for an official</span>
        </span>
      </summary>
      <p className="small soft">These laps wait for an official and do not count yet.</p>
      <ul className="waiting-laps">
        {waiting.map(({ lapId, name, timeMs, wouldRank }) => (
          <li key={lapId}>
            <Name>{name}</Name>
            <Exact className="time">{formatLapTime(timeMs)}</Exact>
            <span className="small soft">
              <Sentence words={wouldRank === null ? 'would not count' : `would be place ${wouldRank}`} />
            </span>
          </li>
        ))}
      </ul>
      {totals.waiting > waiting.length && <p className="small soft">{`The newest ${waiting.length} are shown.`}</p>}
    </details>
  );
}
