import type { Tier } from '@/domain/content/tiers';

/** Steps of the scale for each tenfold of users: one step is about a quarter more. */
const STEPS_PER_TENFOLD = 10;
/** How far the scale goes beyond the last tier: half a tenfold, about three times as many users. */
const BEYOND_STEPS = 5;

/**
 * The numbers of users that a slider stops at, ascending from 1 to beyond the last tier, at even distances on a logarithmic
 * scale (below 10 there are fewer, as users are whole). Each number reads well (two digits, then noughts), but where a
 * tier begins it is the very number from which the tier holds: every tier can be hit exactly.
 */
export function userScale(tiers: readonly Pick<Tier, 'fromUsers'>[]): number[] {
  const begins = tiers.map(({ fromUsers }) => fromUsers);
  const taken = new Set(begins.map(stepOf));
  const last = stepOf(begins.at(-1) ?? 1) + BEYOND_STEPS;
  const steps = Array.from({ length: last + 1 }, (_, step) => step).filter((step) => !taken.has(step));
  const numbers = new Set([1, ...begins, ...steps.map((step) => round(10 ** (step / STEPS_PER_TENFOLD)))]);
  return [...numbers].toSorted((a, b) => a - b);
}

/** The place on a scale of the largest number that is not above `users`; 0 where all are. */
export function placeOn(scale: readonly number[], users: number): number {
  return Math.max(
    0,
    scale.findLastIndex((each) => each <= users),
  );
}

/** A number of users as it stands in an address; null for anything but a whole number from 1 to 10^12. */
export function readUsers(text: string | null): number | null {
  if (text === null || !/^[1-9]\d{0,12}$/.test(text)) return null;
  const users = Number(text);
  return users <= 1e12 ? users : null;
}

function stepOf(users: number) {
  return Math.round(Math.log10(users) * STEPS_PER_TENFOLD);
}

function round(users: number) {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(users)) - 1);
  return Math.max(1, Math.round(users / unit) * unit);
}
