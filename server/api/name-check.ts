import { RegExpMatcher, englishDataset, englishRecommendedTransformers } from 'obscenity';

const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });

/**
 * Whether an official should look at a name before everybody sees it. A list of English words finds some of what it
 * should and some that it should not (there are people called Dick): so it asks, and never refuses.
 */
export function isNameToCheck(name: string): boolean {
  return matcher.hasMatch(name.normalize('NFKC'));
}
