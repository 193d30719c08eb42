export type Random = ReturnType<typeof random>;

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function random(seed: number) {
  let state = (seed * 0x9e3779b1) >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const pick = <T>(list: readonly T[]): T => list[whole(0, list.length - 1)]!;
  /** True in this share of cases, 0 to 1. */
  const chance = (share: number) => next() < share;
  return { next, whole, pick, chance };
}
