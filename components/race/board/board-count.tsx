import type { Board } from '@/domain/race/contract/board';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/board-waiting';
import { racersAndLaps } from '@/generated/words/race-course';

/** How many racers and laps there are, below the last row. */
export function BoardCount({ totals }: Pick<Board, 'totals'>) {
  return (
    <p className="board-count">
      <Sentence words={racersAndLaps(totals)} />
      {totals.waiting === 0 && <span>{words.noneWaits}</span>}
    </p>
  );
}
