/*
 * The phone checks what it reads, from our API or from its storage, by an outline: the fields and their kinds. So it
 * tells our answers from a wifi's sign-in page, and today's records from older ones. The server answers by schemas,
 * which say more, but the phone cannot have them: their library weighs more than a page.
 */

export type Guard<T> = (value: unknown) => value is T;
/** A guard for each field. The guard of a field that may be missing accepts `undefined`. */
export type Outline<T> = { [Key in keyof T]-?: Guard<T[Key]> };

/** Accepts an object with these fields. It may have others. */
export function outline<T extends object>(fields: Outline<T>): Guard<T> {
  const checks = Object.entries<Guard<unknown>>(fields);
  return (value): value is T =>
    isObject(value) && checks.every(([key, isRight]) => isRight((value as Record<string, unknown>)[key]));
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const text: Guard<string> = (value) => typeof value === 'string';
export const number: Guard<number> = (value): value is number => Number.isFinite(value);
export const flag: Guard<boolean> = (value) => typeof value === 'boolean';
/** Accepts a text that is a moment. Formatting any other text as one would throw. */
export const moment: Guard<string> = (value): value is string => text(value) && !Number.isNaN(Date.parse(value));

/** Makes a parser of a guard: it gives the value, or null where the guard refuses it. */
export const takeIf =
  <T>(isRight: Guard<T>) =>
  (value: unknown): T | null =>
    isRight(value) ? value : null;

export const listOf =
  <T>(isRight: Guard<T>): Guard<T[]> =>
  (value): value is T[] =>
    Array.isArray(value) && value.every(isRight);

export const pairOf =
  <A, B>(isFirst: Guard<A>, isSecond: Guard<B>): Guard<[A, B]> =>
  (value): value is [A, B] =>
    Array.isArray(value) && value.length === 2 && isFirst(value[0]) && isSecond(value[1]);

/** Accepts an object with any keys whose values the guard accepts. */
export const recordOf =
  <T>(isRight: Guard<T>): Guard<Record<string, T>> =>
  (value): value is Record<string, T> =>
    isObject(value) && Object.values(value).every(isRight);

export const orNull =
  <T>(isRight: Guard<T>): Guard<T | null> =>
  (value): value is T | null =>
    value === null || isRight(value);

export const optional =
  <T>(isRight: Guard<T>): Guard<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || isRight(value);

export const oneOf =
  <const T extends string>(words: readonly T[]): Guard<T> =>
  (value): value is T =>
    words.some((word) => word === value);
