import { keepBoard, type KeptBoard } from '@/storage/board-table';

const SAVE_EVERY_MS = 2_000;
/** Thousands of rows take a phone tens of milliseconds to store. */
const LONG_BOARD_ROWS = 500;
const SAVE_LONG_EVERY_MS = 15_000;

/** Keeps the last board on this phone: the first at once, then now and then while it changes, and when the page goes. */
export function boardSaver() {
  let next: KeptBoard | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const now = (): void => {
    if (next) void keepBoard(next);
    next = null;
  };
  const note = (board: KeptBoard, isNews: boolean): void => {
    next = board;
    if (!isNews || timer) return;
    now();
    const pauseMs = board.board.rows.length > LONG_BOARD_ROWS ? SAVE_LONG_EVERY_MS : SAVE_EVERY_MS;
    timer = setTimeout(() => {
      timer = undefined;
      now();
    }, pauseMs);
  };
  return { note, now };
}
