import type { Board } from '@/domain/race/contract/board';
import { encodeAtOnce } from '@/server/encoded';
import type { Encoded } from '@/server/encoded';

/** A board as bytes. */
export type EncodedBoard = Encoded<Buffer>;

/** A page of the board; null: `after` is no cursor of ours. */
export type ReadPage = (limit: number, after?: string) => EncodedBoard | null;

type Options = {
  /** Which board there is now; `asOf` is when it came to be. */
  present: () => { version: number; asOf: string };
  read: (limit: number, after?: string) => Board | null;
  /** While facts are decided that are not stored, the board from before them is given. */
  isSettled: () => boolean;
};

/** Pages of a board kept at once. More of them are asked for by somebody who reads the whole of it, once. */
const MOST_PAGES = 32;

/**
 * Keeps boards as bytes, so that reading one is a look-up. A page is made when somebody asks for it, once for all who do.
 * Laps that arrive together are one version: however many pour in, there are only as many boards to make as transactions,
 * and each transaction takes longer than its board.
 */
export function createBoardPages({ present, read, isSettled }: Options): ReadPage {
  const pages = new Map<string, { version: number; encoded: EncodedBoard }>();

  return (limit, after) => {
    const key = `${limit} ${after ?? ''}`;
    const { version, asOf } = present();
    const made = pages.get(key);
    if (made && (made.version === version || !isSettled())) return made.encoded;
    if (!isSettled()) throw new Error('a board is made after settled()');
    const board = read(limit, after);
    if (!board) return null;
    const encoded = encodeAtOnce(JSON.stringify(board), `"${version}-${Date.parse(asOf).toString(36)}"`);
    if (pages.size >= MOST_PAGES) pages.clear();
    pages.set(key, { version, encoded });
    return encoded;
  };
}
