import { expect, test } from 'vitest';
import { idOfHash, readPercent } from './read-percent';

test.each([
  ['#why-it-grew', 'why-it-grew'],
  ['#%C3%BCberblick', 'überblick'],
  ['#überblick', 'überblick'],
  ['#%E8%B5%B7%E5%8B%95', '起動'],
  ['#50%off', '50%off'],
  ['#50%25off', '50%off'],
  ['#100%', '100%'],
  ['#%', '%'],
  ['#%E4', '%E4'],
  ['#%E4%C3%BC', '%E4%C3%BC'],
  ['#%C3%BC-50%', 'ü-50%'],
  ['#%F0%9F%8F%81', '🏁'],
  ['#why:lit=the%20words', 'why'],
  ['#', ''],
  ['', ''],
])('the fragment %s names %s', (hash, id) => {
  expect(idOfHash(hash)).toBe(id);
});

test.each([
  ['/reports/key%6Eote', '/reports/keynote'],
  ['/reports/50%off', '/reports/50%off'],
  ['/a%2Fb', '/a/b'],
])('the path %s is read as %s', (path, text) => {
  expect(readPercent(path)).toBe(text);
});
