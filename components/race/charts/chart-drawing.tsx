import type { Plot, PlotBox, PlotLine } from '@/domain/race/board/progress-plot';
import { seconds } from '@/generated/words/race-chart';
import { clockAloneAt } from '@/words/dates';

type Props = {
  plot: Plot;
  box: PlotBox;
  timeZone: string;
  myRacerId: string | null;
  /** The racer whose label somebody points at. */
  pointedAt: string | null;
};

/**
 * Grid and lines. The leader's line is the dashed centre line of the track. Names and a table stand beside the drawing.
 */
export function ChartDrawing({ plot, box, timeZone, myRacerId, pointedAt }: Props) {
  const { width, height } = box;
  const [leader] = plot.lines;
  return (
    <svg width={width} height={height} aria-hidden="true">
      <Grid {...{ plot, box, timeZone }} />
      {plot.lines.toReversed().map((line) => (
        <Line
          key={line.racerId}
          line={line}
          isLeader={line === leader}
          isMine={line.racerId === myRacerId}
          isPointedAt={line.racerId === pointedAt}
        />
      ))}
    </svg>
  );
}

function Grid({ plot, box, timeZone }: Pick<Props, 'plot' | 'box' | 'timeZone'>) {
  const { height, width, left, right, bottom } = box;
  return (
    <g className="chart-grid">
      {plot.laps.map(({ ms, y }) => (
        <g key={ms}>
          <path d={`M${left} ${y}H${width - right}`} />
          <text x={left - 6} y={y + 4} textAnchor="end">
            {ms / 1_000}
          </text>
        </g>
      ))}
      <text x={left - 6} y={10} textAnchor="end">
        {seconds}
      </text>
      {plot.times.map(({ ms, x }) => (
        <g key={ms}>
          <path d={`M${x} ${height - bottom}v5`} />
          <text x={x} y={height - 8} textAnchor="middle">
            {clockAloneAt(ms, timeZone)}
          </text>
        </g>
      ))}
    </g>
  );
}

type LineProps = { line: PlotLine; isLeader: boolean; isMine: boolean; isPointedAt: boolean };

function Line({ line, isLeader, isMine, isPointedAt }: LineProps) {
  const { path, end, labelY } = line;
  const mark = (is: boolean) => (is ? '' : undefined);
  return (
    <g className="chart-line" data-leader={mark(isLeader)} data-mine={mark(isMine)} data-pointed={mark(isPointedAt)}>
      <path d={path} />
      <path className="chart-lead" d={`M${end.x} ${end.y}h8L${end.x + 18} ${labelY}`} />
    </g>
  );
}
