import type { RacerProgress } from '@/domain/race/board/progress-values';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import { RacerLink } from '@/components/race/racer-link';
import * as words from '@/generated/words/race-chart';
import { clockAt } from '@/words/dates';
import { listed } from '@/words/format';

type Props = {
  progress: readonly RacerProgress[];
  timeZone: string;
  openRacer: (racerId: string) => void;
};

/** The chart in words and numbers. */
export function ProgressTable({ progress, timeZone, openRacer }: Props) {
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
                  <RacerLink racerId={racerId} name={name} open={openRacer} />
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
