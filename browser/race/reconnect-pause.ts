const SOONEST_MS = 1_000;
const FIRST_CEILING_MS = 10_000;
const LONGEST_MS = 30_000;

/**
 * How long to wait after the `losses`th loss in a row (from 1) before connecting again: anywhere from 1 s to a ceiling of
 * 10 s, then 20 s, then 30 s. A server that restarts loses all phones in the same instant; spread over nine seconds, ten
 * thousand of them come back at about 1,100 a second. `random` from 0 to 1.
 */
export function reconnectPauseMs(losses: number, random: number): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_CEILING_MS * 2 ** Math.max(0, losses - 1));
  return Math.round(SOONEST_MS + (ceiling - SOONEST_MS) * random);
}
