import type { Tier } from '@/domain/content/tiers';

/** Steps of the scale for ten times as many users: each step is about a quarter more. */
const STEPS_PER_TENFOLD = 10;
/** How many steps the scale goes beyond the last tier: up to about three times as many users. */
const BEYOND_STEPS = 5;

/**
 * The numbers of users at which a slider stops, ascending from 1 to beyond the last tier, at even distances on a
 * logarithmic scale. Below 10 there are fewer, as users are whole numbers. Each number is two digits and then noughts,
 * except where a tier begins: there it is exactly that tier's `fromUsers`.
 */
export function userScale(tiers: readonly Pick<Tier, 'fromUsers'>[]): number[] {
  const begins = tiers.map(({ fromUsers }) => fromUsers);
  const taken = new Set(begins.map(stepOf));
  const last = stepOf(begins.at(-1) ?? 1) + BEYOND_STEPS;
  const steps = Array.from({ length: last + 1 }, (_, step) => step).filter((step) => !taken.has(step));
  const numbers = new Set([1, ...begins, ...steps.map((step) => round(10 ** (step / STEPS_PER_TENFOLD)))]);
  return [...numbers].toSorted((a, b) => a - b);
}

/** The position, from 0, of the largest number on the scale that is not above `users`. 0 where all are above. */
export function placeOn(scale: readonly number[], users: number): number {
  return Math.max(
    0,
    scale.findLastIndex((each) => each <= users),
  );
}

/** Reads a number of users from an address. Null for anything but a whole number from 1 to 10^12. */
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
