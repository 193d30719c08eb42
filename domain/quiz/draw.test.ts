import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawQuestions, shownOrder } from './draw';
import { randomFrom, shuffled } from '@/domain/random';

const pools = fc.uniqueArray(
  fc.record({ id: fc.stringMatching(/^[a-z]{1,6}$/), tier: fc.constantFrom('x', 'y', 'z', undefined) }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 40 },
);
const seeds = fc.stringMatching(/^[a-z0-9]{1,12}$/);

test('the same seed draws the same run, whatever the order in which the questions are written', () => {
  fc.assert(
    fc.property(pools, seeds, fc.nat(45), fc.nat(), (pool, seed, count, turn) => {
      const other = shuffled(pool, `${turn}`);
      expect(drawQuestions(other, seed, count)).toEqual(drawQuestions(pool, seed, count));
    }),
  );
});

test('a run holds as many questions as asked for or as there are, each once', () => {
  fc.assert(
    fc.property(pools, seeds, fc.nat(45), (pool, seed, count) => {
      const drawn = drawQuestions(pool, seed, count);
      expect(drawn).toHaveLength(Math.min(count, pool.length));
      expect(new Set(drawn).size).toBe(drawn.length);
    }),
  );
});

test('no tier is asked about twice before every tier was asked about once', () => {
  fc.assert(
    fc.property(pools, seeds, fc.nat(45), (pool, seed, count) => {
      const tierOf = new Map(pool.map(({ id, tier }) => [id, tier]));
      const size = (tier: string | undefined) => pool.filter((each) => each.tier === tier).length;
      const asked = (tier: string | undefined) =>
        drawQuestions(pool, seed, count).filter((id) => tierOf.get(id) === tier).length;
      const tiers = [...new Set(tierOf.values())];
      for (const a of tiers)
        for (const b of tiers) if (asked(b) < size(b)) expect(asked(a) - asked(b)).toBeLessThanOrEqual(1);
    }),
  );
});

test('other seeds draw other runs', () => {
  const pool = Array.from({ length: 30 }, (_, i) => ({ id: `q${i}` }));
  const runs = new Set(Array.from({ length: 200 }, (_, i) => drawQuestions(pool, `s${i}`, 10).join()));
  expect(runs.size).toBe(200);
});

test('every place of a shuffle is as likely for every item', () => {
  const counts = [0, 0, 0, 0];
  for (let i = 0; i < 8_000; i++) counts[shuffled([0, 1, 2, 3], `seed${i}`).indexOf(0)]! += 1;
  for (const count of counts) expect(Math.abs(count - 2_000)).toBeLessThan(200);
});

test('random numbers are the same on every machine', () => {
  const random = randomFrom('daypass');
  expect([random(), random(), random()].map((each) => each.toFixed(6))).toMatchInlineSnapshot(`
    [
      "0.719597",
      "0.622143",
      "0.713299",
    ]
  `);
});

test('parts are shown in one order in one run, and never in the one in which they are written', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 2, maxLength: 9 }),
      seeds,
      (ids, seed) => {
        const parts = ids.map((id) => ({ id }));
        const order = shownOrder(parts, seed, 'question');
        expect(shownOrder(parts, seed, 'question')).toEqual(order);
        expect(order).not.toEqual(parts);
        expect(order.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
      },
    ),
  );
});
