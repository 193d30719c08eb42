import { expect, test } from 'vitest';
import { copyItems, worstOf } from './copy-items';

const file = (path: string, bytes: number | null = 10) => ({ path, bytes, wireBytes: 4 });

test('each page is an item, in the order of the names', () => {
  const items = copyItems(
    [file('/reports/a'), file('/')],
    [
      { path: '/', title: 'Today' },
      { path: '/reports/a', title: 'A' },
    ],
  );
  expect(items.map(({ title, href, bytes, wireBytes }) => [title, href, bytes, wireBytes])).toEqual([
    ['Today', '/', 10, 4],
    ['A', '/reports/a', 10, 4],
  ]);
});

test('what pages share is one item that has no address', () => {
  const items = copyItems([file('/'), file('/generated/a.js'), file('/favicon.svg')], [{ path: '/', title: 'Today' }]);
  expect(items[1]).toMatchObject({
    title: null,
    href: null,
    paths: ['/generated/a.js', '/favicon.svg'],
    state: 'here',
  });
});

test('an item is absent as soon as one of its files is', () => {
  const [item] = copyItems([file('/favicon.svg'), file('/generated/a.js', null)], []);
  expect(item).toMatchObject({ state: 'absent', bytes: 10, wireBytes: 8 });
});

test('a named page that the copy does not have makes no item', () => {
  expect(
    copyItems(
      [file('/')],
      [
        { path: '/', title: 'Today' },
        { path: '/x', title: 'X' },
      ],
    ),
  ).toHaveLength(1);
});

test('an item is as good as the worst of its files', () => {
  expect(worstOf(['sound', 'sound'])).toBe('sound');
  expect(worstOf(['sound', 'absent'])).toBe('absent');
  expect(worstOf(['absent', 'damaged', 'sound'])).toBe('damaged');
});
