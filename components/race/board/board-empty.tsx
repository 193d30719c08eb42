import type { BoardUse } from '@/browser/race/use-board';
import type { RaceState } from '@/domain/race/contract/rules';

/** Rows of which nothing is known yet, as high as those that come. */
export function BoardSkeleton() {
  return (
    <div className="skeleton" aria-hidden="true">
      {Array.from({ length: 8 }, (_, index) => (
        <div key={index} className="row-size" />
      ))}
    </div>
  );
}

/** No board has ever been on this phone, and none comes. */
export function BoardAbsent({ refresh }: Pick<BoardUse, 'refresh'>) {
  return (
    <div className="note" role="status">
      <h2>No board on this phone yet</h2>
      <p>It comes with the first connection, and stays from then on. Rules and track are here already.</p>
      <p>A lap you send now waits on this phone and leaves by itself.</p>
      <p className="actions">
        <button className="button" type="button" onClick={refresh}>
          Try now
        </button>
      </p>
    </div>
  );
}

const emptyWords: Record<RaceState, string> = {
  scheduled: 'The board begins when the race opens.',
  open: 'Nobody is on the board yet. The first lap leads.',
  closed: 'The race is closed, and no lap was driven.',
  final: 'The race is over, and no lap was driven.',
};

/** A race without a racer. */
export function BoardEmpty({ state }: { state: RaceState }) {
  return <p className="board-empty">{emptyWords[state]}</p>;
}
