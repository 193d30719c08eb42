import type { Kind } from '@/domain/search/entry';
import type { Found } from '@/domain/search/results';

/**
 * From the page to the worker that searches. `open`: `build` is the version of the code, whose index another one cannot
 * read. `ask`: `most` places of each kind are wanted,
 * or only the best one of each report or term.
 */
export type SearchRequest =
  | { type: 'open'; build: string }
  | { type: 'ask'; id: number; typed: string; most: number; kinds: readonly Kind[] | null; isOncePerPlace: boolean };

/**
 * How far the index is. `reading`: `done` of `total` pages are in it; `isFetching` where they are not on this phone and
 * come from the server. `whole`: all are. `partly`: `total - done` pages could not be had.
 */
export type IndexState = { type: 'reading' | 'whole' | 'partly'; done: number; total: number; isFetching: boolean };

export type SearchAnswer = { type: 'found'; id: number; found: Found } | { type: 'state'; state: IndexState };
