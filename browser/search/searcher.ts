import type { Entry, Kind } from '@/domain/search/entry';
import type { Found } from '@/domain/search/results';
import type { IndexState, SearchAnswer, SearchRequest } from './messages';

/** The address of the worker's script, set by scripts/build/build-search.ts. */
declare const SEARCH_WORKER: string;

/** `failed`: the worker did not start, as its script has not come. */
export type SearchState = IndexState | { type: 'failed' };
export type Question = { typed: string; most: number; kinds?: readonly Kind[]; isOncePerPlace?: boolean };

let worker: Worker | undefined;
let state: SearchState | undefined;
let questions = 0;
const waiting = new Map<number, (found: Found) => void>();
const listeners = new Set<(state: SearchState) => void>();

/**
 * Starts the worker of this page, or lets it look whether pages have changed since. It stays until the page is left in
 * full, so that whoever comes back has an index at once.
 */
export function openSearch(): void {
  if (!worker) {
    worker = new Worker(SEARCH_WORKER, { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<SearchAnswer>) => {
      if (data.type === 'state') return tell(data.state);
      waiting.get(data.id)?.(data.found);
      waiting.delete(data.id);
    };
    worker.onerror = () => {
      worker = undefined;
      tell({ type: 'failed' });
    };
  }
  send({ type: 'open', build: document.documentElement.dataset.build ?? '' });
}

export const tellRacers = (racers: Entry[]): void => send({ type: 'racers', racers });

/** What is found in what has been read so far. */
export function ask({ typed, most, kinds, isOncePerPlace = false }: Question): Promise<Found> {
  const id = ++questions;
  send({ type: 'ask', id, typed, most, kinds: kinds ?? null, isOncePerPlace });
  return new Promise((done) => waiting.set(id, done));
}

/** Calls the listener now and with each news of the index. Returns what stops it. */
export function followSearch(listener: (state: SearchState) => void): () => void {
  listeners.add(listener);
  if (state) listener(state);
  return () => void listeners.delete(listener);
}

const send = (request: SearchRequest) => worker?.postMessage(request);

function tell(next: SearchState): void {
  state = next;
  for (const listener of listeners) listener(next);
}
