import type { Tier } from '@/domain/content/tiers';

/** Steps of the scale for each tenfold of users: one step is about a quarter more. */
const STEPS_PER_TENFOLD = 10;
/** How far the scale goes beyond the last tier: half a tenfold, about three times as many users. */
const BEYOND_STEPS = 5;

type Tiers = readonly Pick<Tier, 'fromUsers'>[];

/** The place of a number of users on the logarithmic scale, a whole number from 0 (one user) on. */
export function positionOf(users: number): number {
  return Math.max(0, Math.round(Math.log10(Math.max(1, users)) * STEPS_PER_TENFOLD));
}

/** The last place of the scale. */
export function lastPosition(tiers: Tiers): number {
  return positionOf(tiers.at(-1)?.fromUsers ?? 1) + BEYOND_STEPS;
}

/**
 * The number of users at a place: one that reads well (two digits, then noughts), but where a tier begins, the very
 * number from which it holds, so that every tier can be hit exactly.
 */
export function usersAt(position: number, tiers: Tiers): number {
  const tier = tiers.find(({ fromUsers }) => positionOf(fromUsers) === position);
  return tier?.fromUsers ?? round(10 ** (position / STEPS_PER_TENFOLD));
}

function round(users: number) {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(users)) - 1);
  return Math.max(1, Math.round(users / unit) * unit);
}

/** A number of users as it stands in an address; null for anything but a whole number from 1 to 10^12. */
export function readUsers(text: string | null): number | null {
  if (text === null || !/^[1-9]\d{0,12}$/.test(text)) return null;
  const users = Number(text);
  return users <= 1e12 ? users : null;
}
