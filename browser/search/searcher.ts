import type { Kind } from '@/domain/search/entry';
import type { Found } from '@/domain/search/results';
import type { IndexState, SearchAnswer, SearchRequest } from './messages';

/** The address of the worker's script, set by scripts/build/build-search.ts. */
declare const SEARCH_WORKER: string;

/** `failed`: the worker did not start, as its script has not come, or does not answer. */
export type SearchState = IndexState | { type: 'failed' };
export type Question = { typed: string; most: number; kinds?: readonly Kind[]; isOncePerPlace?: boolean };

/** A slow phone with hundreds of reports takes a tenth of it. */
const ANSWER_LIMIT_MS = 10_000;

let worker: Worker | undefined;
let state: SearchState | undefined;
let questions = 0;
const waiting = new Map<number, (found: Found | null) => void>();
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
    worker.onerror = fail;
  }
  send({ type: 'open', build: document.documentElement.dataset.build ?? '' });
}

/** What is found in what has been read so far. Null where the worker does not answer. */
export function ask({ typed, most, kinds, isOncePerPlace = false }: Question): Promise<Found | null> {
  if (!worker) return Promise.resolve(null);
  const id = ++questions;
  send({ type: 'ask', id, typed, most, kinds: kinds ?? null, isOncePerPlace });
  return new Promise((done) => {
    const timer = setTimeout(fail, ANSWER_LIMIT_MS);
    waiting.set(id, (found) => {
      clearTimeout(timer);
      done(found);
    });
  });
}

/** Calls the listener now and with each news of the index. Returns what stops it. */
export function followSearch(listener: (state: SearchState) => void): () => void {
  listeners.add(listener);
  if (state) listener(state);
  return () => void listeners.delete(listener);
}

const send = (request: SearchRequest) => worker?.postMessage(request);

/** The worker has not started, or hangs. The next one begins anew. */
function fail(): void {
  worker?.terminate();
  worker = undefined;
  for (const done of waiting.values()) done(null);
  waiting.clear();
  tell({ type: 'failed' });
}

function tell(next: SearchState): void {
  state = next;
  for (const listener of listeners) listener(next);
}
