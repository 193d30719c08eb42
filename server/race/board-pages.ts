import { WATCHED_ROWS } from '@/domain/race/board';
import type { Board } from '@/domain/race/board';
import { encodeBoard } from './encoded-board';
import type { EncodedBoard } from './encoded-board';

export type BoardPages = {
  /** null: `after` is no cursor of ours. */
  page: (limit: number, after?: string) => EncodedBoard | null;
  /** The first rows as they are now, whatever that costs. */
  first(): EncodedBoard;
};

type Options = {
  /** Which board there is now; `asOf` is when it came to be. */
  present: () => { version: number; asOf: string };
  read: (limit: number, after?: string) => Board | null;
  /** While facts are decided that are not stored, boards that were made before are given. */
  isSettled: () => boolean;
};

type Made = { version: number; encoded: EncodedBoard };

/** Pages of a board kept at once. More of them are asked for by somebody who reads the whole of it, once. */
const MOST_PAGES = 32;
/** A storm of laps changes the board several hundred times a second: making it takes a third of the time at most... */
const REST = 2;
/** ...and it is never older than this. */
const OLDEST_MS = 100;

/** Keeps boards as bytes, so that reading one is a look-up. Each is made when somebody asks for it, once for all. */
export function createBoardPages({ present, read, isSettled }: Options): BoardPages {
  const pages = new Map<string, Made>();
  let restUntilMs = 0;

  return {
    page(limit, after) {
      const made = pages.get(toKey(limit, after));
      const isFresh = made?.version === present().version;
      if (made && (isFresh || !isSettled() || performance.now() < restUntilMs)) return made.encoded;
      return make(limit, after);
    },
    first() {
      const made = pages.get(toKey(WATCHED_ROWS));
      return made?.version === present().version ? made.encoded : make(WATCHED_ROWS)!;
    },
  };

  function make(limit: number, after?: string): EncodedBoard | null {
    if (!isSettled()) throw new Error('a board is made after settled()');
    const startedAt = performance.now();
    const board = read(limit, after);
    rest(performance.now() - startedAt);
    if (!board) return null;
    const { version, asOf } = present();
    const encoded = encodeBoard(`"${version}-${Date.parse(asOf).toString(36)}"`, board, rest);
    if (pages.size >= MOST_PAGES) pages.clear();
    pages.set(toKey(limit, after), { version, encoded });
    return encoded;
  }

  function rest(workedMs: number) {
    restUntilMs = Math.max(restUntilMs, performance.now() + Math.min(workedMs * REST, OLDEST_MS));
  }
}

const toKey = (limit: number, after = '') => `${limit} ${after}`;
