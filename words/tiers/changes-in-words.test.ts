import { expect, test } from 'vitest';
import { changesInWords } from './changes-in-words';

const part = (id: string, name: string) => ({ id, name, label: name, kind: 'data' as const, href: null });
const story = { parts: [part('a', 'Cache'), part('b', 'Primary'), part('c', 'Server'), part('d', 'Mail')], tiers: [] };
const none = { added: [], removed: [], replaced: [], moved: [], unchanged: ['a'] };

test('all changes of a tier are said together, and kinds without a change are left out', () => {
  const difference = { ...none, added: ['a'], removed: ['c'], replaced: [{ from: 'x', to: 'b' }] };
  expect(changesInWords(story, difference)).toBe('New: Cache. Swapped in: Primary. Gone: Server.');
  expect(changesInWords(story, none)).toBe('Nothing is new.');
});

test('several parts stand in one row', () => {
  const difference = { ...none, added: ['a', 'b', 'd'], moved: [{ component: 'c', what: ['It grows.'] }] };
  expect(changesInWords(story, difference)).toBe('New: Cache, Primary, Mail. Changed: Server.');
});
