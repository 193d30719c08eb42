import type { MouseEvent } from 'react';
import type { MyLap } from '@/browser/race/use-my-laps';
import { useRacer } from '@/browser/race/use-racer';
import { gapsAlong } from '@/domain/race/board/gaps';
import type { Board, Row } from '@/domain/race/contract/board';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import { racerAddress } from '@/components/race/race-address';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/lap-bar';
import { listed } from '@/words/format';

type Props = {
  race: string;
  board: Board;
  laps: readonly MyLap[];
  racerId: string;
  /** Shows my row on the board. `index` is null where it is not among the rows that are here. */
  jump: (racerId: string, index: number | null) => void;
};

/**
 * My place, the gap to the next one, and how many of my laps are not decided. A tap leads to my row. The server is
 * asked for my place where I stand below the rows that are here.
 */
export function MyPlace({ race, board, laps, racerId, jump }: Props) {
  const found = board.rows.findIndex((row) => row.racerId === racerId);
  const index = found < 0 ? null : found;
  // On a board that is whole, whoever has no row has no lap: it was taken back.
  const { data } = useRacer(race, index === null && board.next !== null ? racerId : null);
  const row = index === null ? data?.racer : board.rows[index];
  if (!row) return null;
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    jump(racerId, index);
  };
  return (
    <a className="my-place" href={racerAddress(racerId)} onClick={onClick}>
      <strong>
        <Sentence words={placeInWords(row)} />
      </strong>
      <span className="small">
        <Sentence words={listed([gapInWords(board, row, index), ...waitInWords(laps)])} />
      </span>
      <span className="unseen">{words.toYourRow}</span>
    </a>
  );
}

function placeInWords({ rank, resultMs }: Row): string {
  if (rank === null || resultMs === null) return words.unplaced;
  return words.placed({ rank, place: `${rank}`, time: shownLapTime(resultMs) });
}

function gapInWords(board: Board, { rank, resultMs }: Row, index: number | null): string {
  if (rank === null || resultMs === null) return '';
  if (rank === 1) return words.leader;
  const gaps = index === null ? null : gapsAlong(board.rows.slice(0, index + 1))[index];
  const toNextMs = gaps?.toNextMs ?? null;
  if (toNextMs === null) {
    const leaderMs = board.rows[0]?.resultMs;
    return leaderMs ? words.toLeader({ gap: shownLapTime(resultMs - leaderMs) }) : '';
  }
  const next = board.rows.findLast((row) => row.rank !== null && row.rank < rank)!.rank!;
  return words.toNext({ gap: shownLapTime(toNextMs), rank: next, place: `${next}` });
}

function waitInWords(laps: readonly MyLap[]): (string | false)[] {
  const count = (stage: MyLap['stage']) => laps.filter((lap) => lap.stage === stage).length;
  const [toSend, waiting, refused] = [count('unsent'), count('waiting'), count('refused')];
  return [
    toSend > 0 && words.toSend({ laps: toSend }),
    waiting > 0 && words.waitForOfficial({ laps: waiting }),
    refused > 0 && words.notTaken({ laps: refused }),
  ];
}
