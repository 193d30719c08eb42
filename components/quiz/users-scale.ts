/** The end of the scale, beyond the last tier of any talk that we know. */
const MOST_USERS = 30_000_000;
const MOST_POWER = Math.log10(MOST_USERS);
/** Positions of the slider. An arrow key moves ten of them, which is a factor of about 1.2. */
export const MOST_STEPS = 1_000;

/** Where a number of users stands on the scale, 0 to 1. */
export const placeOf = (users: number): number => Math.min(1, Math.log10(Math.max(1, users)) / MOST_POWER);

/**
 * The number at a place, in two figures, as nobody counts users more exactly. Rounding never takes it past a power of
 * ten.
 */
export function usersAt(place: number): number {
  const exact = 10 ** (place * MOST_POWER);
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(exact) + 1e-9) - 1);
  return Math.max(1, Math.round(exact / unit) * unit);
}
