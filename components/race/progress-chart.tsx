'use client';

import { useRef } from 'react';
import { useWidth } from '@/browser/race/use-width';
import { formatLapTime } from '@/domain/race/lap-time';
import { plotProgress, type Plot, type PlotLine, type Progress } from '@/domain/race/progress-plot';
import { clockAt } from './event-time';
import { RacerLink } from './racer-link';

const LABEL_PX = 26;
/** Room on the right for a name and a time. */
const LABELS_PX = 132;

type Props = {
  progress: readonly Progress[];
  untilMs: number;
  timeZone: string;
  /** Whose line stands out beside the leader's. */
  myRacerId: string | null;
  openRacer: (racerId: string) => void;
};

/** How the best times of the fastest fell: the leader's line is the dashed centre line of the track. */
export function ProgressChart({ progress, untilMs, timeZone, myRacerId, openRacer }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const height = width < 500 ? 380 : 460;
  const box = { width, height, top: 18, right: LABELS_PX, bottom: 28, left: 34 };
  const plot = width > 0 ? plotProgress(progress, box, { untilMs, labelHeight: LABEL_PX }) : null;
  return (
    <div className="chart" ref={frame} style={{ height }}>
      {plot && (
        <>
          <svg width={width} height={height} aria-hidden="true">
            <Grid plot={plot} box={box} timeZone={timeZone} />
            {plot.lines.toReversed().map((line) => (
              <Line
                key={line.racerId}
                line={line}
                isLeader={line === plot.lines[0]}
                isMine={line.racerId === myRacerId}
              />
            ))}
          </svg>
          <ol className="chart-labels">
            {plot.lines.map(({ racerId, name, bestMs, labelY }, index) => (
              <li
                key={racerId}
                data-leader={index === 0 ? '' : undefined}
                data-mine={racerId === myRacerId ? '' : undefined}
                style={{ top: labelY - LABEL_PX / 2, left: width - LABELS_PX + 22, height: LABEL_PX }}
              >
                <RacerLink racerId={racerId} name={name} open={openRacer} />
                <span>{formatLapTime(bestMs).replace(/^00:0?/, '')}</span>
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

function Grid({ plot, box, timeZone }: { plot: Plot; box: { height: number; width: number }; timeZone: string }) {
  const { height, width } = box;
  return (
    <g className="chart-grid">
      {plot.laps.map(({ ms, y }) => (
        <g key={ms}>
          <path d={`M34 ${y}H${width - LABELS_PX}`} />
          <text x={28} y={y + 4} textAnchor="end">
            {ms / 1_000}
          </text>
        </g>
      ))}
      <text x={28} y={10} textAnchor="end">
        s
      </text>
      {plot.times.map(({ ms, x }) => (
        <g key={ms}>
          <path d={`M${x} ${height - 28}v5`} />
          <text x={x} y={height - 8} textAnchor="middle">
            {clockAt(ms, timeZone).slice(0, 5)}
          </text>
        </g>
      ))}
    </g>
  );
}

function Line({ line, isLeader, isMine }: { line: PlotLine; isLeader: boolean; isMine: boolean }) {
  const { path, end, labelY } = line;
  return (
    <g className="chart-line" data-leader={isLeader ? '' : undefined} data-mine={isMine ? '' : undefined}>
      <path d={path} />
      <path className="chart-lead" d={`M${end.x} ${end.y}L${end.x + 8} ${end.y}L${end.x + 18} ${labelY}`} />
    </g>
  );
}
