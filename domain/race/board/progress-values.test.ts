import fc from 'fast-check';
import { expect, test } from 'vitest';
import { momentBy, momentsOf, placesOver, valuesAt, type RacerProgress } from './progress-values';

const at = (clock: string) => `2026-11-29T${clock}:00.000Z`;
const ms = (clock: string) => Date.parse(at(clock));
const racer = (name: string, ...points: [string, number][]): RacerProgress => ({
  ...{ racerId: name, name },
  points: points.map(([clock, bestMs]) => ({ at: at(clock), bestMs })),
});
const day = [
  racer('Ada', ['09:00', 20_000], ['11:00', 9_000]),
  racer('Bob', ['09:30', 12_000], ['11:00', 11_000]),
  racer('Cleo', ['10:00', 11_000]),
  racer('Dan'),
];
const place = (clock: string) => valuesAt(day, ms(clock)).map(({ name, place }) => `${place} ${name}`);

test('moments are those at which a best time fell, each once', () => {
  expect(momentsOf(day)).toEqual(['09:00', '09:30', '10:00', '11:00'].map(ms));
  expect(momentsOf([])).toEqual([]);
});

test('at a moment each racer has the best time so far, and a place by it', () => {
  expect(place('08:59')).toEqual([]);
  expect(place('09:10')).toEqual(['1 Ada']);
  expect(place('10:30')).toEqual(['1 Cleo', '2 Bob', '3 Ada']);
  expect(valuesAt(day, ms('10:30'))[2]).toMatchObject({ bestMs: 20_000 });
});

test('equal times share a place', () => {
  expect(place('12:00')).toEqual(['1 Ada', '2 Bob', '2 Cleo']);
});

test('places are told from when they were taken, not when a time fell without changing them', () => {
  const places = placesOver(day);
  expect(places.get('Ada')).toEqual([
    { atMs: ms('09:00'), place: 1 },
    { atMs: ms('09:30'), place: 2 },
    { atMs: ms('10:00'), place: 3 },
    { atMs: ms('11:00'), place: 1 },
  ]);
  expect(places.get('Dan')).toEqual([]);
});

test('at any moment the first place is taken, and no more places than racers are', () => {
  const anyRacer = fc.array(fc.integer({ min: 0, max: 59 }), { maxLength: 5 });
  fc.assert(
    fc.property(fc.array(anyRacer, { minLength: 1, maxLength: 6 }), fc.integer({ min: 0, max: 59 }), (all, minute) => {
      const racers = all.map((minutes, index) =>
        racer(
          `r${index}`,
          ...minutes
            .toSorted((a, b) => a - b)
            .map((each, nth): [string, number] => [`10:${String(each).padStart(2, '0')}`, 9_000 - nth * 10 + index]),
        ),
      );
      const values = valuesAt(racers, ms(`10:${String(minute).padStart(2, '0')}`));
      if (values.length > 0) expect(values[0]!.place).toBe(1);
      for (const { place } of values) expect(place).toBeLessThanOrEqual(values.length);
    }),
  );
});

test('keys step from one fall to the next, and stay at the ends', () => {
  const moments = momentsOf(day);
  expect(momentBy('ArrowLeft', moments, null)).toBe(ms('10:00'));
  expect(momentBy('ArrowLeft', moments, ms('09:00'))).toBe(ms('09:00'));
  expect(momentBy('ArrowRight', moments, ms('09:10'))).toBe(ms('09:30'));
  expect(momentBy('ArrowRight', moments, ms('11:00'))).toBe(ms('11:00'));
  expect(momentBy('Home', moments, null)).toBe(ms('09:00'));
  expect(momentBy('End', moments, ms('09:00'))).toBe(ms('11:00'));
  expect(momentBy('a', moments, null)).toBeNull();
  expect(momentBy('Home', [], null)).toBeNull();
});
