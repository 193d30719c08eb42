import { useProgress } from '@/browser/race/use-progress';
import { FetchedNote } from '@/components/race/fetched-note';
import { ProgressChart } from './progress-chart';
import { ProgressTable } from './progress-table';

type Props = {
  race: string;
  timeZone: string;
  nowMs: number | null;
  myRacerId: string | null;
  openRacer: (racerId: string) => void;
};

export function ChartPanel({ race, timeZone, nowMs, myRacerId, openRacer }: Props) {
  const fetched = useProgress(race);
  const { data, asOfMs } = fetched;
  const hasLaps = data?.some(({ points }) => points.length > 0);
  return (
    <>
      <h2>How the best times fell</h2>
      <p className="soft">
        The fastest ten, each with the best lap so far. A step down is a new best; the dashed line is the leader.
      </p>
      <FetchedNote fetched={fetched} what="The chart" {...{ timeZone, nowMs }} />
      {data && hasLaps && (
        <>
          <ProgressChart progress={data} untilMs={asOfMs ?? 0} {...{ timeZone, myRacerId, openRacer }} />
          <ProgressTable progress={data} timeZone={timeZone} />
        </>
      )}
      {data && !hasLaps && <p className="board-empty">The first lap that counts begins the chart.</p>}
      {!data && fetched.state === 'loading' && <div className="chart-space" aria-hidden="true" />}
    </>
  );
}
