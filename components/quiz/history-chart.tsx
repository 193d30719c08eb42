import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/quiz-history';

const WIDTH = 320;
const HEIGHT = 96;
const EDGE = 10;
const SHOWN_AT_MOST = 20;

/** The points of each run in per cent, earliest first. The list beside it says the same in words. */
export function HistoryChart({ percents }: { percents: readonly number[] }) {
  const shown = percents.slice(-SHOWN_AT_MOST);
  const x = (index: number) => EDGE + (index * (WIDTH - 2 * EDGE)) / Math.max(1, shown.length - 1);
  const y = (percent: number) => HEIGHT - EDGE - (percent / 100) * (HEIGHT - 2 * EDGE);
  const best = Math.max(...shown);
  return (
    <figure className="history-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.chart({ runs: shown.length, best })}>
        {[0, 50, 100].map((line) => (
          <line key={line} x1={EDGE} x2={WIDTH - EDGE} y1={y(line)} y2={y(line)} className="history-grid" />
        ))}
        <polyline
          points={shown.map((percent, index) => `${x(index)},${y(percent)}`).join(' ')}
          className="history-line"
        />
        {shown.map((percent, index) => (
          <circle key={index} cx={x(index)} cy={y(percent)} r={4} className="history-dot" />
        ))}
      </svg>
      <figcaption className="small soft">
        <Sentence words={words.caption({ best })} />
      </figcaption>
    </figure>
  );
}
