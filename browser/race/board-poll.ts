import type { Board } from '@/domain/race/contract/board';
import { isBoard } from '@/domain/race/contract/board-outline';
import { limited } from '@/browser/api/limited';

const ANSWER_LIMIT_MS = 8_000;

/**
 * Asks for the board as long as nothing pushes it. The answer is the board, `same` where it has not changed, or null
 * where nothing of our server came. Conditional by hand: with the browser's own cache an unchanged board looks new.
 */
export function boardPoller(race: string): (stop: AbortSignal) => Promise<Board | 'same' | null> {
  let etag: string | null = null;
  return async (stop) => {
    const { signal, over } = limited(ANSWER_LIMIT_MS, stop);
    try {
      const response = await fetch(`/api/races/${race}/board`, {
        headers: etag === null ? {} : { 'if-none-match': etag },
        cache: 'no-store',
        signal,
      });
      // Only to our own question: whoever answers 304 unasked knows nothing of this board.
      if (response.status === 304 && etag !== null) return 'same';
      if (!response.ok) return null;
      const board: unknown = await response.json();
      if (!isBoard(board)) return null;
      etag = response.headers.get('etag');
      return board;
    } catch {
      return null;
    } finally {
      over();
    }
  };
}
