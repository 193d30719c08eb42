import { z } from 'zod';
import { boardSchema } from '@/domain/race/board';
import { openKept } from './open';
import { parseRows } from './parse-rows';

/** The last board of a race, and when it was last known to be right, in milliseconds since 1970. */
const keptBoardSchema = z.object({ board: boardSchema, heardAtMs: z.number() });
export type KeptBoard = z.infer<typeof keptBoardSchema>;

export async function readBoard(race: string): Promise<KeptBoard | null> {
  const kept = await openKept();
  const rows = await kept.change(['boards', 'apart'], (tables) =>
    parseRows(tables, 'boards', (value) => keptBoardSchema.safeParse(value).data ?? null, race),
  );
  return rows[0]?.[1] ?? null;
}

/** Keeps it; a phone without room goes on without, as the server has it too. */
export async function keepBoard(board: KeptBoard): Promise<void> {
  const kept = await openKept();
  await kept.change(['boards'], (tables) => tables('boards').put(board.board.race, board)).catch(() => undefined);
}
