import { expect, test } from 'vitest';
import { changesInWords } from './changes-in-words';
import { usersInShort, usersInWords } from './users-in-words';

test('numbers of users are written out, and short where there is no room', () => {
  expect([1, 10_000].map(usersInWords)).toEqual(['1 user', '10,000 users']);
  expect([1, 999, 1_000, 12_500, 500_000, 10_000_000, 2e9].map(usersInShort)).toEqual([
    ...['1', '999', '1K', '12.5K', '500K', '10M', '2G'],
  ]);
});

test('what changes at a tier is said in one breath, and nothing is said to be nothing', () => {
  const part = (id: string, name: string) => ({ id, name, label: name, kind: 'data' as const, href: null });
  const story = { parts: [part('a', 'Cache'), part('b', 'Primary'), part('c', 'Server')], tiers: [] };
  const difference = { added: ['a'], removed: ['c'], replaced: [{ from: 'x', to: 'b' }], moved: [], kept: [] };
  expect(changesInWords(story, difference)).toBe('New: Cache. Swapped in: Primary. Gone: Server.');
  const none = { added: [], removed: [], replaced: [], moved: [], kept: ['a'] };
  expect(changesInWords(story, none)).toBe('Nothing is new.');
});
