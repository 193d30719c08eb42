import { keepBoard, type KeptBoard } from '@/storage/board-table';
import { attention } from '@/browser/tabs/attention';

export const SAVE_EVERY_MS = 2_000;
/** A phone takes tens of milliseconds to store thousands of rows. */
const LONG_BOARD_ROWS = 500;
export const SAVE_LONG_EVERY_MS = 15_000;
/** Without news only the time of the board changes: the moment up to which it was right. */
export const SAVE_SAME_EVERY_MS = 60_000;

/**
 * Keeps the last board on this phone: the first one at once, later ones now and then. Never keeps while the page is
 * being left or hidden: WebKit freezes a page together with its open transaction, and every later page would wait for
 * that.
 */
export function boardSaver(keep: (board: KeptBoard) => Promise<void> = keepBoard, isSafe = attention.isSeen) {
  let next: KeptBoard | null = null;
  let isNewer = false;
  let savedAtMs = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const now = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (!next || !isSafe()) return;
    // A failure costs little: the server has the board too.
    keep(next).catch(() => undefined);
    [next, isNewer, savedAtMs] = [null, false, Date.now()];
  };
  return (board: KeptBoard, isNews: boolean): void => {
    next = board;
    isNewer ||= isNews;
    const newsMs = board.board.rows.length > LONG_BOARD_ROWS ? SAVE_LONG_EVERY_MS : SAVE_EVERY_MS;
    const waitMs = savedAtMs + (isNewer ? newsMs : SAVE_SAME_EVERY_MS) - Date.now();
    if (waitMs <= 0) now();
    else if (isNewer) timer ??= setTimeout(now, waitMs);
  };
}
