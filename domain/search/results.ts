import type { Entry, Kind } from './entry';
import type { Piece } from './snippet';

/** One place that was found. */
export type Hit = {
  kind: Kind;
  href: string;
  title: Piece[];
  /** The sentence that was found, or the first one. */
  snippet: Piece[];
  /** Other names, or who somebody is. */
  more: Piece[];
  /** Where it belongs: the report, the quiz, the race. */
  where: string;
  /** The page and the place on it, for lists that show some of their own. */
  path: string;
  anchor: string;
  racer?: Entry['racer'];
};

export type Group = { kind: Kind; hits: Hit[]; total: number };

/**
 * What a search has found. `isOnlySome`: no place has all of the words, these have some. `near`: words that look like
 * those that were not found.
 */
export type Found = { groups: Group[]; total: number; isOnlySome: boolean; near: string[] };
