import type { Board } from '@/domain/race/board';
import { isBoard } from '@/domain/race/board-outline';
import { number, outline, takeIf } from '@/domain/race/outline';
import { openKept } from './open';
import { parseRows } from './parse-rows';

/** The last board of a race, and when it was last known to be right, in milliseconds since 1970. */
export type KeptBoard = { board: Board; heardAtMs: number };
const isKeptBoard = outline<KeptBoard>({ board: isBoard, heardAtMs: number });

export async function readBoard(race: string): Promise<KeptBoard | null> {
  const kept = await openKept();
  const rows = await kept.change(['boards', 'apart'], (tables) =>
    parseRows(tables, 'boards', takeIf(isKeptBoard), race),
  );
  return rows[0]?.[1] ?? null;
}

/** Keeps it; a phone without room goes on without, as the server has it too. */
export async function keepBoard(board: KeptBoard): Promise<void> {
  const kept = await openKept();
  await kept.change(['boards'], (tables) => tables('boards').put(board.board.race, board)).catch(() => undefined);
}
