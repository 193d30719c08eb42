import { closest, distance } from 'fastest-levenshtein';

/** A longer list of names is no help in a message of one line. */
const LISTED_AT_MOST = 12;

/**
 * What follows “expected”: the nearest known name, or else all known names, or else `where` to find them. `where` is
 * used only where the list is empty or too long to print.
 */
export function nameHint(name: string, known: Iterable<string>, where: string) {
  const names = [...known];
  const nearest = names.length > 0 ? closest(name, names) : undefined;
  if (nearest !== undefined && isNear(name, nearest)) return `\`${nearest}\` (the nearest known name)`;
  if (names.length === 0 || names.length > LISTED_AT_MOST) return where;
  return `one of ${names.map((each) => `\`${each}\``).join(', ')}`;
}

// A third of the letters may differ: `sumary` and `Announcment` are slips, `colour` for `corrections` is not.
function isNear(name: string, other: string) {
  return distance(name.toLowerCase(), other.toLowerCase()) <= Math.max(2, Math.floor(other.length / 3));
}
