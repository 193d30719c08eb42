import { useState } from 'react';
import { useProgress } from '@/browser/race/use-progress';
import { PICTURES, type Picture } from '@/domain/race/board/progress-plot';
import { FetchedNote } from '@/components/race/fetched-note';
import * as words from '@/generated/words/race-chart';
import * as pictures from '@/generated/words/race-pictures';
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
  const [picture, setPicture] = useState<Picture>('times');
  const { data, asOfMs } = fetched;
  const hasLaps = data?.some(({ points }) => points.length > 0);
  return (
    <>
      <h2>{words.title}</h2>
      <FetchedNote fetched={fetched} what="chart" {...{ timeZone, nowMs }} />
      {data && hasLaps && (
        <>
          <fieldset className="segments">
            <legend className="unseen">{words.picture}</legend>
            {PICTURES.map((each) => (
              <label key={each}>
                <input type="radio" name="chart-picture" checked={each === picture} onChange={() => setPicture(each)} />
                <span>{pictures[each]}</span>
              </label>
            ))}
          </fieldset>
          <p className="soft small">{picture === 'times' ? words.aboutTimes : words.aboutPlaces}</p>
          <ProgressChart progress={data} untilMs={asOfMs ?? 0} {...{ picture, timeZone, myRacerId }} />
          <ProgressTable progress={data} {...{ timeZone, openRacer }} />
        </>
      )}
      {data && !hasLaps && <p className="board-empty">{words.noLapYet}</p>}
      {!data && fetched.state === 'loading' && <div className="chart-space" aria-hidden="true" />}
    </>
  );
}
