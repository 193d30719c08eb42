import type { Board } from '@/domain/race/board';
import { formatLapTime } from '@/domain/race/lap-time';

/** Laps that wait for an official, apart from the ranking, with the place each would take. */
export function WaitingList({ waiting, total }: { waiting: Board['waiting']; total: number }) {
  if (total === 0) return <p className="waiting-none">No lap waits for an official.</p>;
  return (
    <details className="waiting">
      <summary>
        <span className="shape" data-stage="waiting">
          {total} {total === 1 ? 'lap waits' : 'laps wait'} for an official
        </span>
      </summary>
      <ul className="waiting-laps">
        {waiting.map(({ lapId, name, timeMs, wouldRank }) => (
          <li key={lapId}>
            <span>{name}</span>
            <span className="time">{formatLapTime(timeMs)}</span>
            <span className="small soft">{wouldRank === null ? 'would not count' : `would be place ${wouldRank}`}</span>
          </li>
        ))}
      </ul>
      {total > waiting.length && <p className="small soft">The newest {waiting.length} are shown.</p>}
    </details>
  );
}
