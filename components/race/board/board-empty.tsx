import type { BoardUse } from '@/browser/race/use-board';
import type { RaceState } from '@/domain/race/contract/rules';
import * as emptyWords from '@/generated/words/board-empty';
import * as words from '@/generated/words/board-frame';
import { tryNow } from '@/generated/words/race-course';

/** Placeholders as high as the rows that will come. */
export function BoardSkeleton() {
  return (
    <div className="skeleton" aria-hidden="true">
      {Array.from({ length: 8 }, (_, index) => (
        <div key={index} className="row-size" />
      ))}
    </div>
  );
}

/** This phone has never had a board, and none comes. */
export function BoardAbsent({ refresh }: Pick<BoardUse, 'refresh'>) {
  return (
    <div className="note" role="status">
      <h2>{words.noBoardYet}</h2>
      <p>{words.comesWithConnection}</p>
      <p>{words.lapWaits}</p>
      <p className="actions">
        <button className="button" type="button" onClick={refresh}>
          {tryNow}
        </button>
      </p>
    </div>
  );
}

/** The board of a race in which nobody has driven yet. */
export function BoardEmpty({ state }: { state: RaceState }) {
  return <p className="board-empty">{emptyWords[state]}</p>;
}

/** The search has looked at all rows. Its status says aloud that nobody was found. */
export function NobodyFound({ asked, clear }: { asked: string; clear: () => void }) {
  return (
    <div className="board-empty">
      <p>{words.nobodyFoundAbout({ asked })}</p>
      <p className="actions">
        <button className="button" type="button" onClick={clear}>
          {words.clearSearch}
        </button>
      </p>
    </div>
  );
}
