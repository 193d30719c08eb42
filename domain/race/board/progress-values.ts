/** How the best time of a racer fell. `at` is ISO 8601; each point is faster than the one before. */
export type RacerProgress = {
  racerId: string;
  name: string;
  points: readonly { at: string; bestMs: number }[];
};

/** What one racer had at a moment: the best time so far, and the place it gave among the racers given. */
export type ValueAt = { racerId: string; name: string; bestMs: number; place: number };

/** All moments at which a best time fell, in milliseconds since 1970, each once, in order. */
export function momentsOf(progress: readonly RacerProgress[]): number[] {
  const all = progress.flatMap(({ points }) => points.map(({ at }) => Date.parse(at)));
  return [...new Set(all)].sort((a, b) => a - b);
}

/** What each racer had at a moment, best first. Equal times share a place. Who had not driven yet is left out. */
export function valuesAt(progress: readonly RacerProgress[], atMs: number): ValueAt[] {
  const driven = progress.flatMap(({ racerId, name, points }) => {
    const last = points.findLast(({ at }) => Date.parse(at) <= atMs);
    return last ? [{ racerId, name, bestMs: last.bestMs }] : [];
  });
  const sorted = driven.sort((a, b) => a.bestMs - b.bestMs);
  return sorted.map((value) => ({ ...value, place: 1 + sorted.filter(({ bestMs }) => bestMs < value.bestMs).length }));
}

/** The places of each racer among those given, each from when it was taken. */
export function placesOver(progress: readonly RacerProgress[]): Map<string, { atMs: number; place: number }[]> {
  const places = new Map<string, { atMs: number; place: number }[]>(progress.map(({ racerId }) => [racerId, []]));
  for (const atMs of momentsOf(progress))
    for (const { racerId, place } of valuesAt(progress, atMs)) {
      const taken = places.get(racerId)!;
      if (taken.at(-1)?.place !== place) taken.push({ atMs, place });
    }
  return places;
}

/**
 * Where a key moves to among `count` steps, from 0: to the next or the previous one, or to the first or the last. Null
 * for other keys. Nobody has chosen a step yet: `from` is null, and one starts at the last.
 */
export function stepBy(key: string, count: number, from: number | null): number | null {
  if (count === 0) return null;
  const last = count - 1;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(0, (from ?? last) - 1);
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(last, (from ?? last) + 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** The moment to which a key moves from another one: the next or the previous fall of a best time, or the first or last. */
export function momentBy(key: string, moments: readonly number[], atMs: number | null): number | null {
  const before = moments.findLastIndex((each) => each <= (atMs ?? Infinity));
  // From between two falls, the one before is the previous one.
  const isBetween = atMs !== null && moments[before] !== atMs && (key === 'ArrowLeft' || key === 'ArrowDown');
  const next = stepBy(key, moments.length, isBetween ? before + 1 : before);
  return next === null ? null : moments[next]!;
}
