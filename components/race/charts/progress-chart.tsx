import { useRef, useState } from 'react';
import { useWidth } from '@/browser/page/use-width';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import { plotProgress, type PlottedRacer } from '@/domain/race/board/progress-plot';
import { ChartDrawing } from './chart-drawing';
import { RacerLink } from '@/components/race/racer-link';

const LABEL_PX = 26;
const NARROW_PX = 500;

type Props = {
  progress: readonly PlottedRacer[];
  untilMs: number;
  timeZone: string;
  /** The racer whose line stands out beside the leader's. */
  myRacerId: string | null;
  openRacer: (racerId: string) => void;
};

/** How the best times of the fastest racers fell. Each line has its name at its end. */
export function ProgressChart({ progress, untilMs, timeZone, myRacerId, openRacer }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [pointedAt, setPointedAt] = useState<string | null>(null);
  const isNarrow = width < NARROW_PX;
  const height = isNarrow ? 400 : 460;
  const box = { width, height, top: 18, right: isNarrow ? 156 : 200, bottom: 28, left: 34 };
  const plot = width > 0 ? plotProgress(progress, box, { untilMs, labelHeight: LABEL_PX }) : null;
  return (
    <div className="chart" ref={frame} style={{ height }}>
      {plot && (
        <>
          <ChartDrawing {...{ plot, box, timeZone, myRacerId, pointedAt }} />
          <ol className="chart-labels">
            {plot.lines.map(({ racerId, name, bestMs, labelY }, index) => (
              <li
                key={racerId}
                data-leader={index === 0 ? '' : undefined}
                data-mine={racerId === myRacerId ? '' : undefined}
                style={{ top: labelY - LABEL_PX / 2, left: width - box.right + 22, height: LABEL_PX }}
                onPointerEnter={() => setPointedAt(racerId)}
                onPointerLeave={() => setPointedAt(null)}
                onFocus={() => setPointedAt(racerId)}
                onBlur={() => setPointedAt(null)}
              >
                <RacerLink racerId={racerId} name={name} open={openRacer} />
                <span translate="no">{shownLapTime(bestMs)}</span>
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
