import type { Board } from '@/domain/race/contract/board';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import { Exact } from '@/components/text/exact';
import { Name } from '@/components/text/name';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/board-waiting';
import { wouldBePlace, wouldNotCount } from '@/generated/words/lap-worth';
import { racersAndLaps } from '@/generated/words/race-course';
import { shownName } from '@/words/race/shown-name';

type Props = Pick<Board, 'waiting' | 'totals'>;

/**
 * How many racers and laps there are, and the laps that wait for an official. These are apart from the ranking, each
 * with the place it would take.
 */
export function WaitingList({ waiting, totals }: Props) {
  const count = racersAndLaps(totals);
  if (totals.waiting === 0)
    return (
      <p className="board-count">
        <Sentence words={count} />
        <span>{words.noneWaits}</span>
      </p>
    );
  return (
    <details className="waiting">
      <summary className="board-count">
        <Sentence words={count} />
        <span className="shape" data-stage="waiting">
          {words
            .wait({
              laps: totals.waiting,
              unseen: (heard) => (
                <span key="unseen" className="unseen">
                  {heard}
                </span>
              ),
            })
            .map((part, index) => (typeof part === 'string' ? <Sentence key={index} words={part} /> : part))}
        </span>
      </summary>
      <p className="small soft">{words.doNotCountYet}</p>
      <ul className="waiting-laps">
        {waiting.map(({ lapId, name, timeMs, wouldRank }) => (
          <li key={lapId}>
            <Name>{shownName(name)}</Name>
            <Exact className="time">{shownLapTime(timeMs)}</Exact>
            <span className="small soft">
              <Sentence words={wouldRank === null ? wouldNotCount : wouldBePlace({ place: `${wouldRank}` })} />
            </span>
          </li>
        ))}
      </ul>
      {totals.waiting > waiting.length && <p className="small soft">{words.newestShown({ laps: waiting.length })}</p>}
    </details>
  );
}
