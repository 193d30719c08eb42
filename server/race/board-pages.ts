import type { Board } from '@/domain/race/contract/board';
import { encodeAtOnce } from '@/server/encoded';
import type { Encoded } from '@/server/encoded';

/** A board as bytes. */
export type EncodedBoard = Encoded<Buffer>;

/** Gives a page of the board as bytes. Null where `after` is no cursor of ours. */
export type ReadPage = (limit: number, after?: string) => EncodedBoard | null;

type Options = {
  /** The version of the stored board, and since when it has been the present one. */
  present: () => { epoch: string; version: number; asOf: string; build: string };
  read: (limit: number, after?: string) => Board | null;
  /** Whether everything decided is stored. While it is not, the board from before is given. */
  isAllStored: () => boolean;
};

/** How many pages stay in memory. Only somebody who reads the whole board asks for more, and each of those once. */
const MOST_PAGES = 32;

/**
 * Has pages of the board in memory as bytes, so that reading one is a look-up. A page is made once, when the first reader asks
 * for it. Laps that arrive together are stored in one transaction and make one version, so there is at most one board
 * for each transaction, and making it takes less time than the transaction.
 */
export function createBoardPages({ present, read, isAllStored }: Options): ReadPage {
  const pages = new Map<string, { version: number; encoded: EncodedBoard }>();

  return (limit, after) => {
    const key = `${limit} ${after ?? ''}`;
    const { epoch, version, asOf, build } = present();
    const made = pages.get(key);
    if (made && (made.version === version || !isAllStored())) return made.encoded;
    if (!isAllStored()) throw new Error('a board is made after allStored()');
    const board = read(limit, after);
    if (!board) return null;
    const tag = [epoch, version, Date.parse(asOf).toString(36), build].filter((part) => part !== '').join('-');
    const encoded = encodeAtOnce(JSON.stringify(board), `"${tag}"`);
    if (pages.size >= MOST_PAGES) pages.clear();
    pages.set(key, { version, encoded });
    return encoded;
  };
}
