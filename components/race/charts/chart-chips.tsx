import type { RacerProgress, ValueAt } from '@/domain/race/board/progress-values';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import { Name } from '@/components/text/name';
import * as words from '@/generated/words/race-chart';
import { shownName } from '@/words/race/shown-name';

type Props = {
  progress: readonly RacerProgress[];
  /** What each racer has, best first. Who has nothing yet stands at the end. */
  values: readonly ValueAt[];
  myRacerId: string | null;
  lit: string | null;
  setLit: (racerId: string | null) => void;
};

/** The racers of the chart, each with the value of the moment. A press lights the line of one. */
export function ChartChips({ progress, values, myRacerId, lit, setLit }: Props) {
  const without = progress.filter(({ racerId }) => values.every((value) => value.racerId !== racerId));
  const chip = (racerId: string, name: string, value: ValueAt | null) => (
    <li key={racerId}>
      <button
        type="button"
        className="chart-chip"
        aria-pressed={lit === racerId}
        data-leader={value?.place === 1 ? '' : undefined}
        data-mine={racerId === myRacerId ? '' : undefined}
        onClick={() => setLit(lit === racerId ? null : racerId)}
      >
        <span className="chart-place" translate="no">
          {value ? value.place : '–'}
        </span>
        <Name>{shownName(name)}</Name>
        <span className="time" translate={value ? 'no' : undefined}>
          {value ? shownLapTime(value.bestMs) : words.notYet}
        </span>
      </button>
    </li>
  );
  return (
    <ol className="chart-chips" aria-label={words.racers}>
      {values.map((value) => chip(value.racerId, value.name, value))}
      {without.map(({ racerId, name }) => chip(racerId, name, null))}
    </ol>
  );
}
