import { useRef } from 'react';
import { useWidth } from '@/browser/page/use-width';
import type { Lap } from '@/domain/race/contract/lap';
import { plotLaps } from '@/domain/race/board/laps-plot';

const HEIGHT_PX = 140;

/**
 * All laps of a racer in the order in which they were driven. A faster lap stands lower; a line shows the best so far.
 */
export function RacerChart({ laps }: { laps: readonly Lap[] }) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const plot = width > 0 ? plotLaps(laps, { width, height: HEIGHT_PX, margin: 12 }) : null;
  return (
    <div className="racer-chart" ref={frame} style={{ height: HEIGHT_PX }}>
      {plot && (
        <svg width={width} height={HEIGHT_PX} aria-hidden="true">
          {plot.best && <path className="best" d={plot.best} />}
          {plot.dots.map(({ id, x, y, status }) => (
            <path key={id} className="dot" data-status={status} d={dotAt(x, y, status)} />
          ))}
        </svg>
      )}
    </div>
  );
}

/** A shape for each status: a disc, a square, a cross. */
function dotAt(x: number, y: number, status: Lap['status']): string {
  if (status === 'verified') return `M${x - 4} ${y}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z`;
  if (status === 'waiting') return `M${x - 4} ${y - 4}h8v8h-8Z`;
  return `M${x - 4} ${y - 4}l8 8m0 -8l-8 8`;
}
