import { addressOf } from '@/domain/api/address';
import { BOARD } from '@/domain/api/addresses';
import { readReply } from '@/domain/api/read-reply';
import type { Board } from '@/domain/race/contract/board';
import { isBoard } from '@/domain/race/contract/board-outline';
import { askServer } from '@/storage/ask-server';

/**
 * Asks for the board while no stream brings it. Gives the board, or `same` where it has not changed, or null where
 * nothing came from our server.
 */
export function boardPoller(race: string): (stop: AbortSignal) => Promise<Board | 'same' | null> {
  let etag: string | null = null;
  return async (stop) => {
    const reply = await askServer({ url: addressOf(BOARD, { race }), etag }, stop);
    // A 304 counts only where we have asked with an etag. Without one it comes from somebody who knows nothing of this
    // board.
    if (reply?.status === 304 && etag !== null) return 'same';
    const answer = readReply(reply, isBoard, Date.now());
    if (!answer.ok) return null;
    etag = reply?.etag ?? null;
    return answer.value;
  };
}
