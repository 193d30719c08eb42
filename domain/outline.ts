/*
 * What the phone reads, from our API or from what it has kept, is checked by its outline: fields and their kinds, so that the
 * sign-in page of a wifi and the records of an older version are told from ours, and nothing odd reaches the page. The
 * whole truth is the schemas, which the server answers by; as a library they would weigh more than a page.
 */

export type Guard<T> = (value: unknown) => value is T;
/** A guard for each field; a field that may be missing has one that takes `undefined`. */
export type Outline<T> = { [Key in keyof T]-?: Guard<T[Key]> };

/** An object with these fields, and any others. */
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
/** A moment that can be shown: formatting one that cannot be read throws. */
export const moment: Guard<string> = (value): value is string => text(value) && !Number.isNaN(Date.parse(value));

/** As a parser: the value, or null where it is another. */
export const takeIf =
  <T>(isRight: Guard<T>) =>
  (value: unknown): T | null =>
    isRight(value) ? value : null;

export const listOf =
  <T>(isRight: Guard<T>): Guard<T[]> =>
  (value): value is T[] =>
    Array.isArray(value) && value.every(isRight);

/** An object of any names with such values. */
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
