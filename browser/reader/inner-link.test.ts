import { expect, test } from 'vitest';
import { innerHref, isPlain } from './inner-link';

const here = new URL('https://daypass.example/reports/keynote');

/** A link as it stands in a page at `here`. */
const link = (href: string, attributes: { target?: string; download?: string } = {}) =>
  Object.assign(new URL(href, here), {
    target: attributes.target ?? '',
    hasAttribute: (name: string) => name in attributes,
  });

test.each(['/', '/reports', '/reports/schema#tables', '/race?view=laps', '../quiz/tiers', '/reports/keynote'])(
  'a link to %s turns the page',
  (href) => {
    expect(innerHref(link(href), here)).toBe(new URL(href, here).href);
  },
);

test.each([
  'https://elsewhere.example/reports',
  'http://daypass.example/reports',
  'https://daypass.example:8443/reports',
  'https://www.daypass.example/reports',
  'mailto:ada@daypass.example',
  'tel:+31612345678',
  'javascript:void(0)',
  'blob:https://elsewhere.example/0b1f',
])('%s is of another origin, and left to the browser', (href) => {
  expect(innerHref(link(href), here)).toBeUndefined();
});

test.each(['#speakers', '/reports/keynote#speakers', '?view=laps', '/reports/keynote?from=quiz.a.b'])(
  '%s is a place on the page that is shown, and its own matter',
  (href) => {
    expect(innerHref(link(href), here)).toBeUndefined();
  },
);

test.each(['/feed.xml', '/api/races/day/results.csv', '/api/races', '/reports/figure.svg', '/offline.html'])(
  '%s is a file or an answer, and no page',
  (href) => {
    expect(innerHref(link(href), here)).toBeUndefined();
  },
);

test('a page whose name begins as that of the API does is a page', () => {
  expect(innerHref(link('/apiary'), here)).toBe('https://daypass.example/apiary');
});

test('a link to save, or to open in a tab or frame of its own, is left to the browser', () => {
  expect(innerHref(link('/reports', { download: '' }), here)).toBeUndefined();
  expect(innerHref(link('/reports', { download: 'all.html' }), here)).toBeUndefined();
  for (const target of ['_blank', '_top', 'a-name'])
    expect(innerHref(link('/reports', { target }), here)).toBeUndefined();
});

test('where there is no link there is nowhere to go', () => {
  expect(innerHref(null, here)).toBeUndefined();
});

test('a click with a key held, or with another button, means another tab or window', () => {
  const click = { button: 0, metaKey: false, ctrlKey: false, shiftKey: false, altKey: false };
  expect(isPlain(click)).toBe(true);
  for (const key of ['metaKey', 'ctrlKey', 'shiftKey', 'altKey'])
    expect(isPlain({ ...click, [key]: true })).toBe(false);
  for (const button of [1, 2, 3, 4]) expect(isPlain({ ...click, button })).toBe(false);
});
