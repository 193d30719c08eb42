import type { Tier } from '@/domain/content/tiers';

/**
 * The tier for a number of users: the one with the largest `fromUsers` that is not above it. Below the first tier it is
 * the first. Needs at least one tier, in ascending order.
 */
export function tierFor<Any extends Pick<Tier, 'fromUsers'>>(tiers: readonly Any[], users: number): Any {
  const tier = tiers[tierIndexFor(tiers, users)];
  if (!tier) throw new RangeError('there is no tier at all');
  return tier;
}

/** The position of that tier in the list, from 0. */
export function tierIndexFor(tiers: readonly Pick<Tier, 'fromUsers'>[], users: number) {
  const index = tiers.findLastIndex(({ fromUsers }) => fromUsers <= users);
  return Math.max(0, index);
}
