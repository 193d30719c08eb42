import fc from 'fast-check';

/** A copy of the value in which `by` replaces what lies at a path. Numbers choose the path. */
export function changedWithin(value: unknown, [choice, ...others]: readonly number[], by: unknown): unknown {
  if (typeof value !== 'object' || value === null || choice === undefined) return by;
  const keys = Object.keys(value);
  if (keys.length === 0) return by;
  const key = keys[choice % keys.length]!;
  const inner = changedWithin((value as Record<string, unknown>)[key], others, by);
  return Array.isArray(value)
    ? value.map((each: unknown, index) => (String(index) === key ? inner : each))
    : { ...value, [key]: inner };
}

/** A path through any value, for `changedWithin`. */
export const wayThrough = fc.array(fc.nat(100), { minLength: 1, maxLength: 5 });
