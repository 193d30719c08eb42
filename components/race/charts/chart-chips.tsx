import { valuesAt, type RacerProgress, type ValueAt } from '@/domain/race/board/progress-values';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import { Name } from '@/components/text/name';
import * as words from '@/generated/words/race-chart';
import { shownName } from '@/words/race/shown-name';

type Props = {
  progress: readonly RacerProgress[];
  /** Who drives on this phone, where they are not among the leaders: a chip without a place. */
  own: RacerProgress | null;
  /** The moment that is told, in milliseconds since 1970. Null: now. */
  atMs: number | null;
  /** What each racer has, best first. Who has nothing yet stands at the end. */
  values: readonly ValueAt[];
  myRacerId: string | null;
  lit: string | null;
  setLit: (racerId: string | null) => void;
};

type Chip = { bestMs: number; place: number | null };

/** The racers of the chart, each with the value of the moment. A press lights the line of one. */
export function ChartChips({ progress, own, atMs, values, myRacerId, lit, setLit }: Props) {
  const without = progress.filter(({ racerId }) => values.every((value) => value.racerId !== racerId));
  const [mine = null] = own ? valuesAt([own], atMs ?? Infinity).map(({ bestMs }) => ({ bestMs, place: null })) : [];
  const chip = (racerId: string, name: string, value: Chip | null) => (
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
          {value?.place ?? '–'}
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
      {own && chip(own.racerId, own.name, mine)}
      {without.map(({ racerId, name }) => chip(racerId, name, null))}
    </ol>
  );
}
