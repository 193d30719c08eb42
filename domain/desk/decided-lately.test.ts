import { expect, test } from 'vitest';
import { decidedLately } from './decided-lately';

test('what was decided last is listed once, the latest first', () => {
  const at = '2026-11-24T10:00:00.000Z';
  const fact = (seq: number, action: 'verified' | 'reconsidered' | 'withdrawn', lapId: string) => ({
    seq,
    at,
    actor: 'Bo',
    action,
    lapId,
  });
  const facts = [
    fact(5, 'verified', 'b'),
    fact(4, 'withdrawn', 'c'),
    fact(3, 'verified', 'a'),
    fact(2, 'reconsidered', 'b'),
    fact(1, 'verified', 'b'),
  ];
  expect(decidedLately(facts)).toEqual(['b', 'a']);
});
