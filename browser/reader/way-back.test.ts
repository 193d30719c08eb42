import { expect, test } from 'vitest';
import { questionIn } from './way-back';

test('a page that was opened from a question knows the way back to it', () => {
  expect(questionIn('?from=quiz.tiers.cache-1')).toBe('/quiz/tiers?q=cache-1');
  expect(questionIn('?view=a&from=quiz.mixed.first')).toBe('/quiz/mixed?q=first');
});

test.each([
  '',
  '?from=',
  '?from=quiz',
  '?from=quiz.tiers',
  '?from=quiz.tiers.cache.1',
  '?from=quiz.Tiers.cache',
  '?from=quiz..cache',
  '?from=quiz.tiers.a%22onclick',
  '?from=quiz.%2F%2Felsewhere.example.a',
  '?to=quiz.tiers.cache',
])('%s leads back to no question', (search) => {
  expect(questionIn(search)).toBeUndefined();
});
