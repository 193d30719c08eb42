/** A histogram in plain numbers: one comparison or a few for each value, and nothing is made. */
export type Buckets = {
  observe: (value: number) => void;
  /** How many values were at most each bound, as Prometheus wants them, and all of them under Infinity. */
  upTo: () => { bound: number; count: number }[];
  sum: () => number;
};

/** `bounds` grow. */
export function createBuckets(bounds: readonly number[]): Buckets {
  const counts = new Array<number>(bounds.length + 1).fill(0);
  let sum = 0;
  return {
    observe(value) {
      let at = 0;
      while (at < bounds.length && value > bounds[at]!) at++;
      counts[at]!++;
      sum += value;
    },
    upTo() {
      let count = 0;
      return [...bounds, Infinity].map((bound, at) => ({ bound, count: (count += counts[at]!) }));
    },
    sum: () => sum,
  };
}
