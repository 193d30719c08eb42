import type { Tier } from '@/domain/content/tiers';

/**
 * The tier for a number of users: the last one whose `fromUsers` is not above it. For fewer users than the first tier
 * has, it is the first. The tiers have to be in ascending order. Throws a RangeError where there is none.
 */
export function tierFor<Any extends Pick<Tier, 'fromUsers'>>(tiers: readonly Any[], users: number): Any {
  const tier = tiers[tierIndexFor(tiers, users)];
  if (!tier) throw new RangeError('there is no tier at all');
  return tier;
}

/** The position of the tier for a number of users, from 0. Also 0 where there is no tier. */
export function tierIndexFor(tiers: readonly Pick<Tier, 'fromUsers'>[], users: number) {
  const index = tiers.findLastIndex(({ fromUsers }) => fromUsers <= users);
  return Math.max(0, index);
}
