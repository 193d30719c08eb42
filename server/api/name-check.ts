import { RegExpMatcher, englishDataset, englishRecommendedTransformers } from 'obscenity';

const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });

/**
 * Asking takes a tenth of a millisecond, and racers come again with their next lap. Bounded, as anybody may send any
 * name.
 */
const REMEMBERED = 5_000;
const remembered = new Map<string, boolean>();

/**
 * Whether an official should look at a name before everybody sees it. A list of English words finds some of what it
 * should and some that it should not (there are people called Dick): so it asks, and never refuses.
 */
export function isNameToCheck(name: string): boolean {
  const known = remembered.get(name);
  if (known !== undefined) return known;
  const found = matcher.hasMatch(name.normalize('NFKC'));
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(name, found);
  return found;
}
