import type { Board } from '@/domain/race/contract/board';
import * as words from '@/generated/words/laps-panel';

/**
 * Why no lap can be sent. Null where it can: before a board is known the lap may wait, and the server decides when it
 * arrives.
 */
export function closedWords(board: Board | null): string | null {
  if (board === null || board.state === 'open') return null;
  return board.state === 'scheduled' ? words.raceNotOpen : words.raceTakesNoMore;
}
