import { expect, test, vi } from 'vitest';
import { aLocalStorage } from '@/browser/testing/a-page';
import { forgetSearch, forgetSearches, recentSearches, rememberSearch } from './recent-searches';

test('searches are remembered latest first, each once, and eight at most; they can be removed', () => {
  vi.stubGlobal('localStorage', aLocalStorage());
  for (const search of ['a', 'b', ' A ', '', ...'cdefghi']) rememberSearch(search);
  expect(recentSearches()).toEqual(['i', 'h', 'g', 'f', 'e', 'd', 'c', 'A']);
  forgetSearch('h');
  expect(recentSearches()).not.toContain('h');
  forgetSearches();
  expect(recentSearches()).toEqual([]);
});

test('what another version has left there is no list, and blocked storage lasts as long as the page', () => {
  vi.stubGlobal('localStorage', aLocalStorage());
  localStorage.setItem('daypass:searches', '{"a":1}');
  expect(recentSearches()).toEqual([]);
  vi.stubGlobal('localStorage', aLocalStorage('blocked'));
  rememberSearch('quorum');
  expect(recentSearches()).toEqual(['quorum']);
});
