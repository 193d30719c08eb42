import type { Board, BoardChange } from '@/domain/race/contract/board';
import { applyChange, rankRows } from '@/domain/race/board/board-change';

/** What is known of a board and of the line to the server. Times are milliseconds since 1970. */
export type LiveState = {
  board: Board | null;
  link: 'starting' | 'live' | 'lost';
  /** When something last came through. */
  asOfMs: number | null;
  /** How long after the loss the next try is made. Null while there is none to wait for. */
  retryInMs: number | null;
};

export type LiveEvent =
  /** The board that this phone had kept. */
  | { type: 'restored'; board: Board; heardAtMs: number }
  | { type: 'board'; board: Board; now: number }
  | { type: 'change'; change: BoardChange; now: number }
  /** The line works, with or without news. */
  | { type: 'heard'; now: number }
  /** The rows after `board.next`. */
  | { type: 'page'; page: Board }
  | { type: 'connecting' }
  | { type: 'lost'; retryInMs: number | null };

export const startingState: LiveState = { board: null, link: 'starting', asOfMs: null, retryInMs: null };

export function liveStateReducer(state: LiveState, event: LiveEvent): LiveState {
  switch (event.type) {
    case 'restored':
      return state.board ? state : { ...state, board: event.board, asOfMs: event.heardAtMs };
    case 'board':
      // This holds also where its version is lower than ours: the server was restored from a backup then, or it knows
      // that ours is none of its own, and what it says is true.
      return heard({ ...state, board: withKnownRows(state.board, event.board) }, event.now);
    case 'change':
      return heard(state.board ? { ...state, board: applyChange(state.board, event.change) } : state, event.now);
    case 'heard':
      return heard(state, event.now);
    case 'page':
      return state.board ? { ...state, board: withPage(state.board, event.page) } : state;
    case 'connecting':
      return { ...state, link: state.link === 'live' ? 'live' : 'starting', retryInMs: null };
    case 'lost':
      return { ...state, link: 'lost', retryInMs: event.retryInMs };
  }
}

/** Live means that there is a board and that it is the present one. */
function heard(state: LiveState, now: number): LiveState {
  return state.board ? { ...state, link: 'live', asOfMs: now, retryInMs: null } : state;
}

/** A fresh board has only its first rows. Rows that were fetched after them stay where nothing has changed since. */
function withKnownRows(known: Board | null, fresh: Board): Board {
  const isSame =
    known?.version === fresh.version && known.epoch === fresh.epoch && known.rows.length > fresh.rows.length;
  return isSame ? { ...fresh, rows: known.rows, next: known.next } : fresh;
}

/**
 * The board with the next page added below. The page is as new or newer, so it is right about racers who have moved
 * meanwhile.
 */
function withPage(board: Board, page: Board): Board {
  const below = new Set(page.rows.map(({ racerId }) => racerId));
  const rows = rankRows([...board.rows.filter(({ racerId }) => !below.has(racerId)), ...page.rows]);
  return { ...board, rows, next: page.next };
}
