import { useRef, useState } from 'react';
import { useScrub } from '@/browser/race/use-scrub';
import { useWidth } from '@/browser/page/use-width';
import { lapAt, plotLaps } from '@/domain/race/board/laps-plot';
import { stepBy } from '@/domain/race/board/progress-values';
import type { Lap } from '@/domain/race/contract/lap';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import { Sentence } from '@/components/text/sentence';
import * as stages from '@/generated/words/lap-stages';
import * as words from '@/generated/words/racer-chart';
import { momentAt } from '@/words/dates';

const HEIGHT_PX = 150;
/** The width of a digit in the labels of the axis. */
const DIGIT_PX = 7.5;

type Props = { laps: readonly Lap[]; timeZone: string; nowMs: number | null };

/**
 * All laps of a racer in the order in which they were driven. A faster lap stands lower; a line shows the best so far.
 * A finger, or the arrow keys, move from lap to lap, and the line below tells of it.
 */
export function RacerChart({ laps, timeZone, nowMs }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [chosen, setChosen] = useState<number | null>(null);
  // Room for the longest time.
  const left = Math.max(0, ...laps.map(({ timeMs }) => shownLapTime(timeMs).length)) * DIGIT_PX + 8;
  const plot = width > 0 ? plotLaps(laps, { width, height: HEIGHT_PX, margin: 14, left }) : null;
  const index = chosen === null ? null : Math.min(chosen, laps.length - 1);
  const scrub = useScrub({
    toX: (x) => plot && setChosen(lapAt(plot, x)),
    toKey: (key) => {
      const next = stepBy(key, laps.length, index);
      if (next !== null) setChosen(next);
      return next !== null;
    },
  });
  if (laps.length === 0) return null;
  const told = toldOf(laps, index ?? laps.length - 1, timeZone, nowMs);
  return (
    <>
      <div
        {...scrub}
        className="racer-chart"
        ref={frame}
        style={{ height: HEIGHT_PX }}
        role="slider"
        tabIndex={0}
        aria-label={words.laps}
        aria-valuemin={1}
        aria-valuemax={laps.length}
        aria-valuenow={(index ?? laps.length - 1) + 1}
        aria-valuetext={told}
      >
        {plot && (
          <svg width={width} height={HEIGHT_PX} aria-hidden="true">
            <g className="chart-grid">
              {plot.ticks.map(({ y, ms }) => (
                <g key={ms}>
                  <path d={`M${left} ${y}H${width}`} />
                  <text x={left - 4} y={y + 4} textAnchor="end">
                    {shownLapTime(ms)}
                  </text>
                </g>
              ))}
            </g>
            {plot.best && <path className="best" d={plot.best} />}
            {index !== null && <path className="chart-at" d={`M${plot.dots[index]!.x} 0V${HEIGHT_PX}`} />}
            {plot.dots.map(({ id, x, y, status, isCut }) => (
              <g key={id}>
                <path className="dot" data-status={status} d={dotAt(x, y, status)} />
                {isCut && <path className="chart-cut" d={`M${x - 5} ${y - 6}L${x} ${y - 13}L${x + 5} ${y - 6}Z`} />}
              </g>
            ))}
          </svg>
        )}
      </div>
      <p className="chart-moment">
        <Sentence words={index === null ? words.howToScrub : told} />
      </p>
    </>
  );
}

function toldOf(laps: readonly Lap[], index: number, timeZone: string, nowMs: number | null): string {
  const { timeMs, status, racedAt } = laps[index]!;
  const ms = Date.parse(racedAt);
  return words.lapOf({
    ...{ nth: `${index + 1}`, laps: `${laps.length}`, time: shownLapTime(timeMs), status: stages[status] },
    moment: momentAt(ms, timeZone, nowMs ?? ms),
  });
}

/** A shape for each status: a disc, a square, a cross. */
function dotAt(x: number, y: number, status: Lap['status']): string {
  if (status === 'verified') return `M${x - 4} ${y}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z`;
  if (status === 'waiting') return `M${x - 4} ${y - 4}h8v8h-8Z`;
  return `M${x - 4} ${y - 4}l8 8m0 -8l-8 8`;
}
