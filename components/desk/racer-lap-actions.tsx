import type { Lap } from '@/domain/race/lap';
import { formatLapTime } from '@/domain/race/lap-time';

type Props = { laps: readonly Lap[] | null; onTakeBack: (lap: Lap) => void; onCorrect: (lap: Lap) => void };

/** All laps of a racer; a decision from earlier can be taken back here, by whomever it was made. */
export function RacerLapActions({ laps, onTakeBack, onCorrect }: Props) {
  if (laps === null) return <p className="soft">The laps of this racer are not known without a connection.</p>;
  return (
    <ul className="desk-racer-laps plain" aria-label="Laps">
      {laps.toReversed().map((lap) => (
        <li key={lap.id}>
          <span>
            <span className="desk-time">{formatLapTime(lap.timeMs)}</span>{' '}
            <span className="state">
              {lap.finished ? '' : 'DNF, '}
              {lap.status}
              {lap.decision && ` by ${lap.decision.by}`}
              {lap.decision?.reason && `: ${lap.decision.reason}`}
            </span>
          </span>
          <span className="desk-lap-buttons">
            <button
              type="button"
              className="button"
              onClick={() => onCorrect(lap)}
              aria-label={`Correct ${formatLapTime(lap.timeMs)}`}
            >
              Correct…
            </button>
            {(lap.status === 'verified' || lap.status === 'rejected') && (
              <button
                type="button"
                className="button"
                onClick={() => onTakeBack(lap)}
                aria-label={`Take back the decision on ${formatLapTime(lap.timeMs)}`}
              >
                Take back
              </button>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
