import { formatLapTime } from '@/domain/race/typing/lap-time';
import type { DemoResult } from './run-demo';

const SHOWN_DIFFERENCES = 20;

/** What happened, for the person at the command line. */
export function summaryOf({ tally, board, differences, seconds }: DemoResult): string {
  const { laps, verified, rejected, corrected, takenBack, merged, withdrawn } = tally;
  const leaders = board.rows
    .slice(0, 3)
    .map(({ rank, name, resultMs }) => `${rank ?? '–'}. ${name} ${resultMs === null ? '–' : formatLapTime(resultMs)}`);
  const lines = [
    '',
    `${laps.size} laps in ${seconds.toFixed(1)} s (${(laps.size / seconds).toFixed(1)} a second)`,
    `  officials: ${verified} verified, ${rejected} rejected, ${corrected} corrected, ${takenBack} taken back, ${merged.size} racers merged`,
    `  racers: ${withdrawn} laps withdrawn, ${tally.replays} sent twice and counted once, ${tally.reusedIdsRefused} reused ids refused`,
    `  decisions on an old version refused: ${tally.changedMeanwhileRefused}; asked to wait: ${tally.tooMany}; sent again: ${tally.resent}`,
    `  board, version ${board.version}: ${board.totals.racers} racers, ${board.totals.laps} laps, ${board.totals.waiting} wait`,
    `  ${leaders.join('   ')}`,
    '',
  ];
  if (differences.length === 0) return [...lines, 'the board agrees'].join('\n');
  const shown = differences.slice(0, SHOWN_DIFFERENCES).map((difference) => `  ${difference}`);
  const more = differences.length - shown.length;
  return [...lines, 'THE BOARD DIFFERS:', ...shown, ...(more > 0 ? [`  and ${more} more`] : [])].join('\n');
}
