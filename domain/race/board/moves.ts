import type { Row } from '@/domain/race/contract/board';
import { formatLapTime } from '@/domain/race/typing/lap-time';

/** A racer whose place or result is another than before. `from` and `to` are ranks; null: none, or not on the board. */
export type Move = {
  racerId: string;
  name: string;
  from: number | null;
  to: number | null;
  resultMs: number | null;
  /** The result got better, or is the racer's first. */
  isFaster: boolean;
};

/** Who moved from which rank to which between two boards, in the order of the later one. */
export function movesBetween(before: readonly Row[], after: readonly Row[]): Move[] {
  const earlier = new Map(before.map((row) => [row.racerId, row]));
  return after.flatMap(({ racerId, name, rank, resultMs }) => {
    const was = earlier.get(racerId);
    if (was && was.rank === rank && was.resultMs === resultMs) return [];
    const isFaster = resultMs !== null && resultMs < (was?.resultMs ?? Infinity);
    return [{ racerId, name, from: was?.rank ?? null, to: rank, resultMs, isFaster }];
  });
}

/** In words, for who listens: `Ada is now 2nd with 00:09.123`. */
export function describeMove({ name, from, to, resultMs }: Move): string {
  if (to === null || resultMs === null) return from === null ? `${name} is on the board` : `${name} has no result now`;
  const time = formatLapTime(resultMs);
  return from === to
    ? `${name} is still ${ordinal(to)}, now with ${time}`
    : `${name} is now ${ordinal(to)} with ${time}`;
}

const ENDINGS: Record<Intl.LDMLPluralRule, string> = {
  one: 'st',
  two: 'nd',
  few: 'rd',
  other: 'th',
  zero: 'th',
  many: 'th',
};
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });

/** 1st, 2nd, 3rd, 4th, 11th, 21st. */
export function ordinal(place: number): string {
  return `${place}${ENDINGS[ordinals.select(place)]}`;
}
