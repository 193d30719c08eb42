import { closest, distance } from 'fastest-levenshtein';

/** Above this many names a list is no help in a one-line message. */
const LISTED_AT_MOST = 12;

/**
 * What follows “expected”: the nearest known name, or else the names there are, or else where to find them.
 * `where` is asked for only when the list is empty or too long to print.
 */
export function nameHint(name: string, known: Iterable<string>, where: string) {
  const names = [...known];
  const nearest = names.length > 0 ? closest(name, names) : undefined;
  if (nearest !== undefined && isNear(name, nearest)) return `\`${nearest}\` (the nearest known name)`;
  if (names.length === 0 || names.length > LISTED_AT_MOST) return where;
  return `one of ${names.map((each) => `\`${each}\``).join(', ')}`;
}

// A third of the letters: `sumary` and `Announcment` are slips, `colour` for `corrections` is not.
function isNear(name: string, other: string) {
  return distance(name.toLowerCase(), other.toLowerCase()) <= Math.max(2, Math.floor(other.length / 3));
}
