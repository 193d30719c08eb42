import type { Tier } from '@/domain/content/tiers';

/** `10,000 users`. */
export function usersInWords(users: number) {
  return `${users.toLocaleString('en')} ${users === 1 ? 'user' : 'users'}`;
}

/** `10K`: for where there is no room. Not by Intl: its short forms differ between the build and the phones. */
export function usersInShort(users: number) {
  const [unit, name] = UNITS.find(([size]) => users >= size) ?? [1, ''];
  return `${Number((users / unit).toPrecision(3))}${name}`;
}

const UNITS = [
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'K'],
] as const;

/** `tier 3 of 7: Spread the reading`. */
export function tierInWords(tiers: readonly Tier[], index: number) {
  return `tier ${index + 1} of ${tiers.length}: ${tiers[index]?.title}`;
}
