import { expect, test } from 'vitest';
import { lapSubmissionSchema } from '@/domain/race/contract/requests';
import { planDay } from './plan-day';

const numbers = { racers: 220, laps: 2_000, seed: 7 };
const id = '01890a5d-ac96-774b-bcce-b302099a8057';

test('the same seed plans the same day, another seed another one', () => {
  expect(planDay(numbers)).toEqual(planDay(numbers));
  expect(planDay({ ...numbers, seed: 8 })).not.toEqual(planDay(numbers));
});

test('a day has the racers and laps that were asked for, and everybody drives', () => {
  const { racers, laps } = planDay(numbers);
  expect([racers.length, laps.length, new Set(laps.map(({ racer }) => racer)).size]).toEqual([220, 2_000, 220]);
  expect(planDay({ racers: 5, laps: 3, seed: 1 }).laps).toHaveLength(3);
});

test('every racer is called Demo, and no two are called alike, slips included', () => {
  const { racers } = planDay({ ...numbers, racers: 1_000 });
  for (const { name, slip } of racers)
    expect([name, slip]).toEqual([expect.stringMatching(/^Demo /), expect.stringMatching(/^Demo /)]);
  expect(new Set(racers.map(({ name }) => name)).size).toBe(1_000);
  for (const { name, slip } of racers) expect(slip).not.toBe(name);
});

test('every lap is one that the API takes', () => {
  const { racers, laps } = planDay(numbers);
  for (const { racer, name, time, timeMs, resets, finished, lap } of laps) {
    const times = time === undefined ? { timeMs } : { time };
    const body = { id, racer: { name, country: racers[racer]!.country }, ...times, resets, finished };
    const sent = { ...body, racedAt: '2026-11-24T10:00:00Z', run: { id, lap } };
    expect(lapSubmissionSchema.safeParse(sent).error?.issues).toBeUndefined();
  }
});

test('the laps of a run come one after the other, and the runs of a racer too', () => {
  const driven = new Map<number, { run: number; lap: number }[]>();
  for (const { racer, run, lap } of planDay(numbers).laps)
    driven.set(racer, [...(driven.get(racer) ?? []), { run, lap }]);
  for (const laps of driven.values()) {
    expect(laps).toEqual(laps.toSorted((a, b) => a.run - b.run || a.lap - b.lap));
    expect(laps[0]).toEqual({ run: 0, lap: 1 });
  }
});

test('a day has everything that goes wrong: slips, DNFs, too many resets, wrong clocks, replays and withdrawals', () => {
  const { racers, laps } = planDay(numbers);
  const has = (what: (lap: (typeof laps)[number]) => boolean) => laps.filter(what).length;
  expect(has(({ racer, name }) => name !== racers[racer]!.name)).toBeGreaterThan(3);
  expect(has(({ finished }) => !finished)).toBeGreaterThan(20);
  expect(has(({ resets }) => resets > 5)).toBeGreaterThan(10);
  expect(has(({ clockAheadMs }) => clockAheadMs > 0)).toBeGreaterThan(2);
  for (const then of ['same-again', 'id-reused', 'entered-twice', 'withdrawn'] as const)
    expect(has((lap) => lap.then === then)).toBeGreaterThan(5);
});
