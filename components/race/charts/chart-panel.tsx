import { useState } from 'react';
import { useOwnProgress } from '@/browser/race/use-own-progress';
import { useProgress } from '@/browser/race/use-progress';
import { PICTURES, type Picture } from '@/domain/race/board/progress-plot';
import type { RaceRules } from '@/domain/race/contract/rules';
import { FetchedNote } from '@/components/race/fetched-note';
import * as words from '@/generated/words/race-chart';
import * as pictures from '@/generated/words/race-pictures';
import { ProgressChart } from './progress-chart';
import { ProgressTable } from './progress-table';

type Props = {
  race: string;
  rules: RaceRules;
  timeZone: string;
  nowMs: number | null;
  myRacerId: string | null;
  openRacer: (racerId: string) => void;
};

export function ChartPanel({ race, rules, timeZone, nowMs, myRacerId, openRacer }: Props) {
  const fetched = useProgress(race);
  const [picture, setPicture] = useState<Picture>('times');
  const { data, asOfMs } = fetched;
  const own = useOwnProgress(race, rules, data, myRacerId);
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
          <ProgressChart progress={data} untilMs={asOfMs ?? 0} {...{ own, picture, timeZone, myRacerId }} />
          <p className="soft small">{picture === 'times' ? words.aboutTimes : words.aboutPlaces}</p>
          <ProgressTable progress={data} {...{ timeZone, openRacer }} />
        </>
      )}
      {data && !hasLaps && <p className="board-empty">{words.noLapYet}</p>}
      {!data && fetched.state === 'loading' && <div className="chart-space" aria-hidden="true" />}
    </>
  );
}
