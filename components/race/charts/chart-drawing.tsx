import type { Picture, Plot, PlotBox, PlotLine } from '@/domain/race/board/progress-plot';
import { seconds } from '@/generated/words/race-chart';
import { clockAloneAt } from '@/words/dates';

type Props = {
  plot: Plot;
  box: PlotBox;
  picture: Picture;
  timeZone: string;
  myRacerId: string | null;
  /** The racer whose line is lit. */
  lit: string | null;
  /** The moment that is told, in milliseconds since 1970. */
  atMs: number | null;
};

/**
 * Grid and lines. The leader's line is the dashed centre line of the track. Names, values and a table stand beside the
 * drawing.
 */
export function ChartDrawing({ plot, box, picture, timeZone, myRacerId, lit, atMs }: Props) {
  const { width, height, top, bottom } = box;
  const [leader] = plot.lines;
  return (
    <svg width={width} height={height} aria-hidden="true">
      <Grid {...{ plot, box, picture, timeZone }} />
      {plot.lines.toReversed().map((line) => (
        <Line
          key={line.racerId}
          line={line}
          isLeader={line === leader}
          isMine={line.racerId === myRacerId}
          isLit={line.racerId === lit}
        />
      ))}
      {atMs !== null && <path className="chart-at" d={`M${plot.xOf(atMs)} ${top - 8}V${height - bottom}`} />}
    </svg>
  );
}

function Grid({ plot, box, picture, timeZone }: Pick<Props, 'plot' | 'box' | 'picture' | 'timeZone'>) {
  const { height, width, left, right, bottom } = box;
  return (
    <g className="chart-grid">
      {plot.values.map(({ value, y }) => (
        <g key={value}>
          <path d={`M${left} ${y}H${width - right}`} />
          <text x={left - 6} y={y + 4} textAnchor="end">
            {picture === 'times' ? value / 1_000 : value}
          </text>
        </g>
      ))}
      {picture === 'times' && (
        <text x={left - 6} y={height - 8} textAnchor="end">
          {seconds}
        </text>
      )}
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

type LineProps = { line: PlotLine; isLeader: boolean; isMine: boolean; isLit: boolean };

function Line({ line, isLeader, isMine, isLit }: LineProps) {
  const { path, end, cuts } = line;
  const mark = (is: boolean) => (is ? '' : undefined);
  return (
    <g className="chart-line" data-leader={mark(isLeader)} data-mine={mark(isMine)} data-lit={mark(isLit)}>
      <path d={path} />
      <circle cx={end.x} cy={end.y} r={isLit ? 5 : 3} />
      {/* Slower than the chart shows: an arrow out of it. */}
      {cuts.map(({ x, y }) => (
        <path key={x} className="chart-cut" d={`M${x - 5} ${y}L${x} ${y - 9}L${x + 5} ${y}Z`} />
      ))}
    </g>
  );
}
