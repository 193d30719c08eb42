import { useProgress } from '@/browser/race/use-progress';
import { FetchedNote } from '@/components/race/fetched-note';
import * as words from '@/generated/words/race-chart';
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
      <h2>{words.title}</h2>
      <p className="soft">{words.about}</p>
      <FetchedNote fetched={fetched} what="chart" {...{ timeZone, nowMs }} />
      {data && hasLaps && (
        <>
          <ProgressChart progress={data} untilMs={asOfMs ?? 0} {...{ timeZone, myRacerId, openRacer }} />
          <ProgressTable progress={data} timeZone={timeZone} />
        </>
      )}
      {data && !hasLaps && <p className="board-empty">{words.noLapYet}</p>}
      {!data && fetched.state === 'loading' && <div className="chart-space" aria-hidden="true" />}
    </>
  );
}
