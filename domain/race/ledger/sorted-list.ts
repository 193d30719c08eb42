/**
 * Items in order, in chunks of at most LONGEST_CHUNK. Inserting, removing and counting touch one chunk and the short
 * lists about all chunks, so that a hundred thousand items cost little more than a thousand.
 */
export type SortedList<T> = {
  readonly compare: (a: T, b: T) => number;
  readonly chunks: T[][];
  /** The last item and the length of each chunk. A search looks at these first. */
  readonly lasts: T[];
  readonly counts: number[];
  /** How many items come before each chunk. Filled only as far as it was asked for since the last change. */
  readonly starts: number[];
  size: number;
};

const LONGEST_CHUNK = 256;

/** `compare` may give 0 only for an item and itself. */
export function createSortedList<T>(compare: (a: T, b: T) => number): SortedList<T> {
  return { compare, chunks: [], lasts: [], counts: [], starts: [], size: 0 };
}

export function insertItem<T>(list: SortedList<T>, item: T): void {
  const isBefore = (other: T) => list.compare(other, item) < 0;
  if (list.chunks.length === 0) list.chunks.push([]);
  const at = Math.min(lowerBound(list.lasts, isBefore), list.chunks.length - 1);
  const chunk = list.chunks[at]!;
  chunk.splice(lowerBound(chunk, isBefore), 0, item);
  list.size += 1;
  describeChunk(list, at);
}

/** Returns whether the item was in the list. */
export function removeItem<T>(list: SortedList<T>, item: T): boolean {
  const isBefore = (other: T) => list.compare(other, item) < 0;
  const at = lowerBound(list.lasts, isBefore);
  const chunk = list.chunks[at];
  if (!chunk) return false;
  const within = lowerBound(chunk, isBefore);
  if (list.compare(chunk[within]!, item) !== 0) return false;
  chunk.splice(within, 1);
  list.size -= 1;
  describeChunk(list, at);
  return true;
}

/** How many items `isBefore` is true for. It has to be true for a first part of the list and false for the rest. */
export function countBefore<T>(list: SortedList<T>, isBefore: (item: T) => boolean): number {
  const at = lowerBound(list.lasts, isBefore);
  const chunk = list.chunks[at];
  return chunk ? startOf(list, at) + lowerBound(chunk, isBefore) : list.size;
}

/** At most `limit` items, from the position `from` on, which counts from 0. */
export function itemsFrom<T>(list: SortedList<T>, from: number, limit: number): T[] {
  const items: T[] = [];
  let skip = from;
  for (let at = 0; at < list.chunks.length && items.length < limit; at += 1) {
    const count = list.counts[at]!;
    if (skip < count) items.push(...list.chunks[at]!.slice(skip, skip + limit - items.length));
    skip = Math.max(0, skip - count);
  }
  return items;
}

function startOf<T>({ starts, counts }: SortedList<T>, at: number): number {
  if (starts.length === 0) starts.push(0);
  for (let known = starts.length - 1; known < at; known += 1) starts.push(starts[known]! + counts[known]!);
  return starts[at]!;
}

function describeChunk<T>({ chunks, lasts, counts, starts }: SortedList<T>, at: number): void {
  const chunk = chunks[at]!;
  starts.length = Math.min(starts.length, at + 1);
  if (chunk.length === 0) {
    for (const each of [chunks, lasts, counts]) each.splice(at, 1);
    return;
  }
  if (chunk.length > LONGEST_CHUNK) {
    const half = chunk.splice(chunk.length >> 1);
    chunks.splice(at + 1, 0, half);
    lasts.splice(at + 1, 0, half.at(-1)!);
    counts.splice(at + 1, 0, half.length);
  }
  lasts[at] = chunk.at(-1)!;
  counts[at] = chunk.length;
}

function lowerBound<T>(items: readonly T[], isBefore: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(items[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
