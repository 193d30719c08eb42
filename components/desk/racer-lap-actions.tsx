import type { Lap } from '@/domain/race/contract/lap';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import { Exact } from '@/components/text/exact';
import { Name } from '@/components/text/name';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/desk-racer-laps';
import { lapNamed } from '@/words/desk/lap-named';
import { sayStanding } from '@/words/desk/standing-words';

type Props = {
  laps: readonly Lap[];
  /** The laps are of several racers. */
  hasNames?: boolean;
  onTakeBack: (lap: Lap) => void;
  onCorrect: (lap: Lap) => void;
};

/** Which laps have which buttons. When this changes, another lap may be under the finger. */
export const shownLaps = (laps: readonly Lap[] | null): string =>
  (laps ?? []).map(({ id, status }) => `${id} ${status}`).join();

/** Laps in any state. Anybody's earlier decision can be taken back here. */
export function RacerLapActions({ laps, hasNames = false, onTakeBack, onCorrect }: Props) {
  return (
    <ul className="desk-racer-laps plain" aria-label={words.laps}>
      {laps.map((lap) => (
        <li key={lap.id}>
          <span>
            <Exact className="desk-time">{shownLapTime(lap.timeMs)}</Exact>{' '}
            {hasNames && (
              <span>
                <Name>{lap.name}</Name>{' '}
              </span>
            )}
            <span className="state">
              <Sentence words={sayStanding(lap)} names={[lap.decision?.by]} />
            </span>
          </span>
          <span className="desk-lap-buttons">
            {lap.status !== 'withdrawn' && (
              <button
                type="button"
                className="button"
                onClick={() => onCorrect(lap)}
                aria-label={words.correctLap(lapNamed(lap))}
              >
                {words.correct}
              </button>
            )}
            {(lap.status === 'verified' || lap.status === 'rejected') && (
              <button
                type="button"
                className="button"
                onClick={() => onTakeBack(lap)}
                aria-label={words.takeBackLap(lapNamed(lap))}
              >
                {words.takeBack}
              </button>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
