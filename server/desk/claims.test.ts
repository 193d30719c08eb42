import { expect, test } from 'vitest';
import { CLAIM_MS, createClaims } from './claims';

function start() {
  const clock = { nowMs: 0 };
  const claims = createClaims(() => clock.nowMs);
  const ada = { desk: 'a', by: 'Ada' };
  const bo = { desk: 'b', by: 'Bo' };
  return { clock, claims, ada, bo };
}

test('the first desk to ask has a lap; another one gets it when it is given back', () => {
  const { claims, ada, bo } = start();
  expect(claims.claim('cup', 'lap 1', ada)).toBe(true);
  expect(claims.claim('cup', 'lap 1', bo)).toBe(false);
  expect(claims.claim('cup', 'lap 2', bo)).toBe(true);
  expect(claims.in('cup')).toEqual([
    { lapId: 'lap 1', desk: 'a', by: 'Ada' },
    { lapId: 'lap 2', desk: 'b', by: 'Bo' },
  ]);
  expect(claims.claim('cup', null, ada)).toBe(false);
  expect(claims.claim('cup', 'lap 1', bo)).toBe(true);
  expect(claims.in('cup')).toEqual([{ lapId: 'lap 1', desk: 'b', by: 'Bo' }]);
});

test('a desk that is left alone keeps its lap for less than a minute, one that is touched for longer', () => {
  const { clock, claims, ada, bo } = start();
  claims.claim('cup', 'lap 1', ada);
  clock.nowMs = CLAIM_MS - 1;
  expect(claims.claim('cup', 'lap 1', ada)).toBe(true);
  clock.nowMs += CLAIM_MS - 1;
  expect(claims.claim('cup', 'lap 1', bo)).toBe(false);
  clock.nowMs += 1;
  expect(claims.in('cup')).toEqual([]);
  expect(claims.claim('cup', 'lap 1', bo)).toBe(true);
});

test('each race has its own, and nobody gives back what somebody else has', () => {
  const { claims, ada } = start();
  claims.claim('cup', 'lap 1', ada);
  claims.claim('cup', null, { desk: 'a', by: 'Bo' });
  expect(claims.in('cup')).toHaveLength(1);
  expect(claims.in('open')).toEqual([]);
});
