import { expect, test } from 'vitest';
import { usersInShort } from './users-in-short';

test('numbers of users are short where there is no room', () => {
  expect([1, 999, 1_000, 12_500, 500_000, 10_000_000, 2e9].map(usersInShort)).toEqual([
    ...['1', '999', '1K', '12.5K', '500K', '10M', '2G'],
  ]);
});
