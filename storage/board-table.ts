import type { Board } from '@/domain/race/contract/board';
import { isBoard } from '@/domain/race/contract/board-outline';
import { number, outline, takeIf } from '@/domain/outline';
import { openKept } from './open';
import { readRows } from './parse-rows';

/** The last board of a race. `heardAtMs` is when it was last known to be right, in milliseconds since 1970. */
export type KeptBoard = { board: Board; heardAtMs: number };
const isKeptBoard = outline<KeptBoard>({ board: isBoard, heardAtMs: number });

/** Null where this phone has no board of the race. */
export async function readBoard(race: string): Promise<KeptBoard | null> {
  const rows = await readRows(openKept(), 'boards', takeIf(isKeptBoard), race);
  return rows[0]?.[1] ?? null;
}

export function keepBoard(board: KeptBoard): Promise<void> {
  return openKept().put('boards', board.board.race, board);
}
