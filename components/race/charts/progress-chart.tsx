import { useMemo, useRef, useState } from 'react';
import { useScrub } from '@/browser/race/use-scrub';
import { useWidth } from '@/browser/page/use-width';
import { plotProgress, type Picture } from '@/domain/race/board/progress-plot';
import { momentBy, momentsOf, valuesAt, type RacerProgress } from '@/domain/race/board/progress-values';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/race-chart';
import { clockAt } from '@/words/dates';
import { listed } from '@/words/format';
import { shownName } from '@/words/race/shown-name';
import { ChartChips } from './chart-chips';
import { ChartDrawing } from './chart-drawing';

const NARROW_PX = 500;
/** A listener hears this many racers of a moment. All of them stand in the chips and in the table. */
const HEARD = 3;

type Props = {
  /** The leaders. */
  progress: readonly RacerProgress[];
  /** Who drives on this phone, where they are not among the leaders. */
  own: RacerProgress | null;
  picture: Picture;
  untilMs: number;
  timeZone: string;
  /** The racer whose line stands out beside the leader's. */
  myRacerId: string | null;
};

/**
 * How the best times of the fastest racers fell, or how their places changed. A finger, or the arrow keys, move along
 * it: the chips below then tell what each racer had at that moment.
 */
export function ProgressChart({ progress, own, picture, untilMs, timeZone, myRacerId }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [lit, setLit] = useState<string | null>(null);
  const [atMs, setAtMs] = useState<number | null>(null);
  const moments = useMemo(() => momentsOf(progress), [progress]);
  const values = valuesAt(progress, atMs ?? Infinity);
  const height = width < NARROW_PX ? 300 : 400;
  const box = { width, height, top: 18, right: 10, bottom: 28, left: 34 };
  // The places are those of the leaders among themselves.
  const drawn = own && picture === 'times' ? [...progress, own] : progress;
  const plot = width > 0 ? plotProgress(drawn, box, { untilMs, picture }) : null;
  const clock = atMs === null ? null : clockAt(atMs, timeZone);
  const told = listed(
    values
      .slice(0, HEARD)
      .map(({ place, name, bestMs }) =>
        words.valueOf({ place: `${place}`, name: shownName(name), time: shownLapTime(bestMs) }),
      ),
  );
  const scrub = useScrub({
    toX: (x) => plot && setAtMs(plot.msAt(x)),
    toKey: (key) => {
      if (key === 'Escape') return atMs !== null && (setAtMs(null), true);
      const next = momentBy(key, moments, atMs);
      if (next !== null) setAtMs(next);
      return next !== null;
    },
  });
  return (
    <>
      <div
        {...scrub}
        className="chart"
        ref={frame}
        style={{ height }}
        role="slider"
        tabIndex={0}
        aria-label={words.moment}
        aria-valuemin={0}
        aria-valuemax={moments.length}
        aria-valuenow={moments.filter((each) => each <= (atMs ?? Infinity)).length}
        aria-valuetext={words.atMoment({ clock: clock ?? words.now, values: told })}
      >
        {plot && <ChartDrawing {...{ plot, box, picture, timeZone, myRacerId, lit, atMs }} />}
      </div>
      <p className="chart-moment">
        <Sentence words={clock === null ? words.howToScrub : words.at({ clock })} />
        {clock !== null && (
          <button className="text-button" type="button" onClick={() => setAtMs(null)}>
            {words.backToNow}
          </button>
        )}
      </p>
      <ChartChips {...{ progress, own: picture === 'times' ? own : null, atMs, values, myRacerId, lit, setLit }} />
    </>
  );
}
