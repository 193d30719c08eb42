import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { contentSecurityPolicy, pressPage } from './press-page';

const NEXT =
  '<script src="/_next/static/chunks/main-app-1.js" async=""></script>' +
  '<script src="/_next/static/chunks/polyfills-2.js" noModule=""></script>';
const FLIGHT =
  '<script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"a"])</script>';
const page = ({ main = '<main id="main">', head = '' } = {}) =>
  `<html><head><link rel="stylesheet" href="/_next/static/css/a.css" data-precedence="next"/>${head}${NEXT}</head>` +
  `<body>${main}<h1>A<!-- --> b</h1></main>${FLIGHT}</body></html>`;
const styleOf = (file: string) => `/* ${file} */`;

test('the style of a page stands in the page', () => {
  expect(pressPage(page(), styleOf)).toContain('<style>/* _next/static/css/a.css */</style>');
});

test('a page carries no Next and none of its data', () => {
  const pressed = pressPage(page(), styleOf);
  expect(pressed).not.toMatch(/_next\/static\/chunks|__next_f/);
  expect(pressed).toContain('<h1>A b</h1>');
});

test('where React takes over a part, the markers between its pieces of text stay', () => {
  const pressed = pressPage(page({ main: '<main id="main"><div data-island="/a.js">' }), styleOf);
  expect(pressed).toContain('<h1>A<!-- --> b</h1>');
  expect(pressed).not.toMatch(/_next\/static\/chunks|__next_f/);
});

test('what a preview says twice is said once', () => {
  const head =
    '<meta property="og:title" content="A"/><meta name="twitter:card" content="summary"/><meta name="twitter:title" content="A"/>';
  const pressed = pressPage(page({ head }), styleOf);
  expect(pressed).toContain('og:title');
  expect(pressed).toContain('twitter:card');
  expect(pressed).not.toContain('twitter:title');
});

test('scripts of our own stay', () => {
  const pressed = pressPage(page({ head: '<script src="/generated/reader-1.js" defer=""></script>' }), styleOf);
  expect(pressed).toContain('/generated/reader-1.js');
});

test('an unknown form of Next is refused instead of shipped', () => {
  const changed = page().replace('<script>self.__next_f', '<script id="x">self.__next_f');
  expect(() => pressPage(changed, styleOf)).toThrow('still starts Next');
});

test('the policy names the hash of every inline script, and of nothing else', () => {
  const html = '<script>a()</script><script src="/b.js"></script><script type="application/ld+json">{}</script>';
  const hash = createHash('sha256').update('a()').digest('base64');
  expect(contentSecurityPolicy(html)).toContain(`script-src 'self' 'sha256-${hash}';`);
});

test('scripts are never allowed inline without a hash', () => {
  const scripts = /script-src ([^;]*)/.exec(contentSecurityPolicy('<p>no script</p>'))?.[1];
  expect(scripts).toBe("'self'");
});
