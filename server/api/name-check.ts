import { RegExpMatcher, englishDataset, englishRecommendedTransformers } from 'obscenity';

const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });

/** A check takes a tenth of a millisecond, and racers send several laps. Bounded, as anybody may send any name. */
const MOST_CACHED = 5_000;
const cache = new Map<string, boolean>();

/**
 * Whether an official should look at a name before everybody sees it. The list of English words misses some names and
 * finds harmless ones (there are people called Dick). So names are flagged and never refused.
 */
export function isNameToCheck(name: string): boolean {
  const known = cache.get(name);
  if (known !== undefined) return known;
  const found = matcher.hasMatch(name.normalize('NFKC'));
  if (cache.size >= MOST_CACHED) cache.clear();
  cache.set(name, found);
  return found;
}
