import type { Board } from '@/domain/race/contract/board';
import { keepBoard } from '@/storage/board-table';
import { aPhone } from '@/storage/testing/a-phone';

/** A new phone that has kept this board of its race. */
export async function aPhoneWithBoard(board: Board, heardAtMs: number): Promise<void> {
  globalThis.daypassKept = aPhone();
  await keepBoard({ board, heardAtMs });
}
