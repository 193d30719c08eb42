import type { MyLap } from '@/browser/race/use-my-laps';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/board-waiting';
import * as stages from '@/generated/words/lap-stages';
import { wouldBePlace } from '@/generated/words/lap-worth';

/** My laps that are not decided yet, apart from the ranking, each with the place it would take. */
export function MyWaiting({ laps }: { laps: readonly MyLap[] }) {
  const undecided = laps.filter(({ stage }) => stage === 'unsent' || stage === 'waiting' || stage === 'refused');
  if (undecided.length === 0) return null;
  return (
    <ul className="my-waiting" aria-label={words.myLapsNotCounting}>
      {undecided.map(({ id, stage, timeMs, wouldRank }) => (
        <li key={id}>
          <strong className="time" translate="no">
            {shownLapTime(timeMs)}
          </strong>
          <span className="shape small" data-stage={stage}>
            {stages[stage]}
          </span>
          {wouldRank !== null && (
            <span className="small soft">
              <Sentence words={wouldBePlace({ place: `${wouldRank}` })} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
