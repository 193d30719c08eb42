/** Numbers from 0 up to, but not including, 1. A seed gives the same numbers on every phone and on the server. */
export function randomFrom(seed: string): () => number {
  let state = hashOf(seed);
  // mulberry32. Its 32 bits of state are plenty for a hundred questions, and integer arithmetic is exact everywhere.
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * A copy of the list, in an order that the seed decides. The order of the list matters, too: sort it where it may
 * differ.
 */
export function shuffled<Item>(list: readonly Item[], seed: string): Item[] {
  const random = randomFrom(seed);
  const items = [...list];
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [items[last], items[other]] = [items[other]!, items[last]!];
  }
  return items;
}

/** FNV-1a, mixed once more, so that seeds that differ in one letter give very different numbers. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) | 0;
}
