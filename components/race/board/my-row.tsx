import { useRacer } from '@/browser/race/use-racer';
import type { Board } from '@/domain/race/contract/board';
import { formatGap } from '@/domain/race/board/format-gap';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import * as words from '@/generated/words/board-rows';
import { RacerLink } from '@/components/race/racer-link';

type Props = { race: string; board: Board; myRacerId: string; openRacer: (racerId: string) => void };

/**
 * My place, which stays in sight wherever the board is scrolled to. The server is asked for it where I stand below the rows
 * that are here.
 */
export function MyRow({ race, board, myRacerId, openRacer }: Props) {
  const here = board.rows.find(({ racerId }) => racerId === myRacerId);
  const { data } = useRacer(race, here ? null : myRacerId);
  const row = here ?? data?.racer;
  if (!row) return null;
  return (
    <p className="my-row" aria-label={words.yourPlace}>
      <strong className="rank" translate="no">
        {row.rank ?? '–'}
      </strong>
      <span className="my-name">
        <RacerLink racerId={row.racerId} name={row.name} open={openRacer} />
        <span className="you">{words.you}</span>
      </span>
      <span className="my-result">
        <strong translate={row.resultMs === null ? undefined : 'no'}>
          {row.resultMs === null ? words.noTimeYet : shownLapTime(row.resultMs)}
        </strong>
        <span translate={row.rank === 1 ? undefined : 'no'}>
          {row.rank === 1 ? words.leader : formatGap(row.resultMs, board.rows[0]?.resultMs ?? null)}
        </span>
      </span>
    </p>
  );
}
