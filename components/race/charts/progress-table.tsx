import type { Progress } from '@/domain/race/board/progress-plot';
import { formatLapTime } from '@/domain/race/typing/lap-time';
import { Name } from '@/components/text/name';
import { clockAt } from '@/words/dates';

/** The chart in words and numbers, for whoever reads it so. */
export function ProgressTable({ progress, timeZone }: { progress: readonly Progress[]; timeZone: string }) {
  return (
    <details className="chart-table">
      <summary>The same as a table</summary>
      <div className="scroller" role="region" aria-label="How best times fell" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Racer</th>
              <th scope="col">First</th>
              <th scope="col">Best now</th>
              <th scope="col">On the way</th>
            </tr>
          </thead>
          <tbody>
            {progress.map(({ racerId, name, points }) => (
              <tr key={racerId}>
                <th scope="row">
                  <Name>{name}</Name>
                </th>
                <td translate="no">{points[0] && formatLapTime(points[0].bestMs)}</td>
                <td translate="no">{points[0] && formatLapTime(points.at(-1)!.bestMs)}</td>
                <td translate="no">
                  {points
                    .map(({ at, bestMs }) => `${clockAt(Date.parse(at), timeZone)} ${formatLapTime(bestMs)}`)
                    .join(', ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
