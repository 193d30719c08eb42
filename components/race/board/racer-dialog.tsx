import { useDialog } from '@/browser/page/use-dialog';
import { useRacer } from '@/browser/race/use-racer';
import { isHiddenName } from '@/domain/race/contract/hidden-name';
import { formatGap } from '@/domain/race/board/format-gap';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import { Name } from '@/components/text/name';
import { Flag } from '@/components/race/country';
import { FetchedNote } from '@/components/race/fetched-note';
import { LateRacerChart } from '@/components/race/late-racer-chart';
import * as words from '@/generated/words/board-racer';
import { leader } from '@/generated/words/board-rows';
import { shownName } from '@/words/race/shown-name';
import { ReportName } from './report-name';
import { RacerLaps } from './racer-laps';

type Props = {
  race: string;
  /** null: the dialog is closed. */
  racerId: string | null;
  /** The result of the leader, to show the gap. */
  leaderMs: number | null;
  timeZone: string;
  nowMs: number | null;
  close: () => void;
};

/** One racer: the place, all laps, and how they got faster. */
export function RacerDialog({ race, racerId, leaderMs, timeZone, nowMs, close }: Props) {
  const dialog = useDialog(racerId !== null);
  const title = `racer-${race}`;
  const fetched = useRacer(race, racerId);
  const { data, state } = fetched;
  const racer = data?.racer;
  return (
    <dialog ref={dialog} className="racer" aria-labelledby={title} onClose={close}>
      <div className="racer-bar">
        <h2 id={title}>
          {racer ? (
            <Name key="name">{shownName(racer.name)}</Name>
          ) : (
            <span>{state === 'loading' ? words.racer : words.notFound}</span>
          )}
        </h2>
        {racer?.country && <Flag country={racer.country} />}
        <button className="icon-button" type="button" aria-label={words.close} onClick={() => dialog.current?.close()}>
          ✕
        </button>
      </div>
      <FetchedNote fetched={fetched} what="racer" {...{ timeZone, nowMs }} />
      {racer && (
        <>
          <dl className="racer-numbers">
            <div>
              <dt>{words.place}</dt>
              <dd translate="no">{racer.rank ?? '–'}</dd>
            </div>
            <div>
              <dt>{words.result}</dt>
              <dd className="time" translate="no">
                {racer.resultMs === null ? '–' : shownLapTime(racer.resultMs)}
              </dd>
            </div>
            <div>
              <dt>{words.gap}</dt>
              <dd className="time" translate={racer.rank === 1 ? undefined : 'no'}>
                {racer.rank === 1 ? leader : formatGap(racer.resultMs, leaderMs) || '–'}
              </dd>
            </div>
          </dl>
          <LateRacerChart laps={data.laps} {...{ timeZone, nowMs }} />
          <RacerLaps laps={data.laps} bestMs={racer.bestMs} {...{ timeZone, nowMs }} />
          {!isHiddenName(racer.name) && <ReportName key={racer.racerId} race={race} racerId={racer.racerId} />}
        </>
      )}
    </dialog>
  );
}
