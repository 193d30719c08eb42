const SOONEST_MS = 1_000;
const FIRST_CEILING_MS = 10_000;
const LONGEST_MS = 30_000;

/**
 * How long to wait before connecting again, after `losses` losses in a row (from 1): anywhere between 1 s and a ceiling
 * of 10 s, then 20 s, then 30 s. A server that restarts loses all phones in the same instant. Spread over nine seconds,
 * ten thousand of them come back at about 1,100 a second. `random` goes from 0 to 1.
 */
export function reconnectPauseMs(losses: number, random: number): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_CEILING_MS * 2 ** Math.max(0, losses - 1));
  return Math.round(SOONEST_MS + (ceiling - SOONEST_MS) * random);
}
