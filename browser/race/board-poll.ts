import { addressOf } from '@/domain/api/address';
import { BOARD } from '@/domain/api/addresses';
import { readReply } from '@/domain/api/read-reply';
import type { Board } from '@/domain/race/contract/board';
import { isBoard } from '@/domain/race/contract/board-outline';
import { askServer } from '@/storage/ask-server';

/**
 * Asks for the board as long as nothing pushes it. The answer is the board, `same` where it has not changed, or null
 * where nothing of our server came.
 */
export function boardPoller(race: string): (stop: AbortSignal) => Promise<Board | 'same' | null> {
  let etag: string | null = null;
  return async (stop) => {
    const reply = await askServer({ url: addressOf(BOARD, { race }), etag }, stop);
    // Only to our own question: whoever answers 304 unasked knows nothing of this board.
    if (reply?.status === 304 && etag !== null) return 'same';
    const answer = readReply(reply, isBoard, Date.now());
    if (!answer.ok) return null;
    etag = reply?.etag ?? null;
    return answer.value;
  };
}
