import type { PlottedRacer } from '@/domain/race/board/progress-plot';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import { Name } from '@/components/text/name';
import * as words from '@/generated/words/race-chart';
import { clockAt } from '@/words/dates';
import { listed } from '@/words/format';
import { shownName } from '@/words/race/shown-name';

/** The chart in words and numbers. */
export function ProgressTable({ progress, timeZone }: { progress: readonly PlottedRacer[]; timeZone: string }) {
  return (
    <details className="chart-table">
      <summary>{words.sameAsTable}</summary>
      <div className="scroller" role="region" aria-label={words.tableLabel} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.racer}</th>
              <th scope="col">{words.first}</th>
              <th scope="col">{words.bestNow}</th>
              <th scope="col">{words.onTheWay}</th>
            </tr>
          </thead>
          <tbody>
            {progress.map(({ racerId, name, points }) => (
              <tr key={racerId}>
                <th scope="row">
                  <Name>{shownName(name)}</Name>
                </th>
                <td translate="no">{points[0] && shownLapTime(points[0].bestMs)}</td>
                <td translate="no">{points[0] && shownLapTime(points.at(-1)!.bestMs)}</td>
                <td translate="no">
                  {listed(
                    points.map(({ at, bestMs }) => `${clockAt(Date.parse(at), timeZone)} ${shownLapTime(bestMs)}`),
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
