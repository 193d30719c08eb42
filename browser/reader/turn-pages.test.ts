import { expect, test, vi } from 'vitest';
import { FIRST_WORDS } from '@/domain/content/first-words';
import { PAGE_TURNED } from '@/browser/page/page-events';
import { aServerThat, away, type Answering } from '@/browser/testing/answers';
import { until } from '@/browser/testing/until';
import { aWholePage } from '@/browser/testing/whole-page';
import * as says from '@/generated/words/reader-says';

const BUILD = '1';
const LINKS = '<a id="b" href="/b">B</a><a id="c" href="/c">C</a><a id="far" href="https://far.example/">Far</a>';
type Parts = { main?: string | undefined; build?: string; head?: string };
const pageOf = (name: string, { main = `<h1>${name}</h1>`, build = BUILD, head = '' }: Parts = {}) =>
  `<!doctype html><html data-build="${build}"><head><title>${name}</title><meta name="description" content="${name}">${head}
  </head><body><header>${LINKS}<span data-place>${name}</span></header><main tabindex="-1">${main}</main>
  <p data-toast></p><p data-live-region></p></body></html>`;
const html =
  (text: string): Answering =>
  () =>
    new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8' } });
/** An answer that comes when the test lets it. */
function late(text: string) {
  let letIt = () => {};
  const answer: Answering = () => new Promise((done) => (letIt = () => done(html(text)({}))));
  return { answer, come: () => letIt() };
}

const aWhile = (ms = 20) => new Promise((done) => setTimeout(done, ms));
const isBusy = () => document.documentElement.hasAttribute('data-busy');

/** A worker with a new version waits behind the one that answers. */
const aRegistration = () => Object.assign(new EventTarget(), { waiting: {}, active: {}, installing: null });

/** The page /a, from which pages are turned. `answers` says what comes from other addresses. */
async function aReader(answers: Record<string, Answering> = {}, main?: string) {
  vi.resetModules();
  const page = aWholePage('/a', pageOf('a', { main }));
  const serviceWorker = Object.assign(new EventTarget(), { register: () => Promise.resolve(aRegistration()) });
  const pages: Record<string, Answering> = {
    '/a': html(pageOf('a')),
    '/b': html(pageOf('b')),
    '/c': html(pageOf('c')),
    ...answers,
  };
  const server = aServerThat((href) => pages[new URL(href, 'https://daypass.example').pathname] ?? away);
  vi.stubGlobal('navigator', { serviceWorker });
  const { turnPages } = await import('./turn-pages');
  turnPages();
  const turned: string[] = [];
  document.addEventListener(PAGE_TURNED, () => turned.push(location.pathname));
  const asked = () => server.paths().map((href) => new URL(href, 'https://daypass.example').pathname);
  const shows = (name: string) => until(() => page.text('h1') === name && turned.at(-1) === `/${name}`);
  return { ...page, pages, asked, turned, shows };
}

test('a link shows the next page in this document, from its top, with its title, its place and its description', async () => {
  const { tap, shows, loads, one, text } = await aReader();
  scrollTo({ top: 500 });
  expect(tap('#b').defaultPrevented).toBe(true);
  await shows('b');
  expect([location.pathname, document.title, scrollY, text('[data-place]')]).toEqual(['/b', 'b', 0, 'b']);
  expect(document.activeElement).toBe(one('main'));
  expect(one('meta[name=description]').getAttribute('content')).toBe('b');
  expect(document.querySelectorAll('meta[name=description]').length).toBe(1);
  expect(text('[data-live-region]')).toBe('b');
  expect(loads).toEqual([]);
});

test('links to elsewhere, and with a key for another tab, are left to the browser', async () => {
  const { tap, asked, one } = await aReader();
  expect(tap('#far').defaultPrevented).toBe(false);
  const withKey = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true });
  one('#b').dispatchEvent(withKey);
  expect([withKey.defaultPrevented, asked()]).toEqual([false, []]);
});

test('a page that comes late, after somebody has gone on to another one, is never shown and leaves no entry', async () => {
  const b = late(pageOf('b'));
  const { tap, shows, turned, text } = await aReader({ '/b': b.answer });
  const entries = history.length;
  tap('#b');
  tap('#c');
  await shows('c');
  b.come();
  await aWhile();
  expect([text('h1'), turned, location.pathname, history.length]).toEqual(['c', ['/c'], '/c', entries + 1]);
});

test('Back and forward show each page where it was left', async () => {
  const { tap, shows } = await aReader();
  scrollTo({ top: 500 });
  tap('#b');
  await shows('b');
  scrollTo({ top: 70 });
  history.back();
  await shows('a');
  expect(scrollY).toBe(500);
  history.forward();
  await shows('b');
  expect(scrollY).toBe(70);
});

test('Back in the middle of a turn wins: the page that was on its way is not shown', async () => {
  const { tap, shows, pages, turned, text } = await aReader();
  tap('#b');
  await shows('b');
  const c = late(pageOf('c'));
  pages['/c'] = c.answer;
  tap('#c');
  history.back();
  await shows('a');
  c.come();
  await aWhile();
  expect([text('h1'), location.pathname, turned]).toEqual(['a', '/a', ['/b', '/a']]);
});

test('of two steps back in a row the last one counts, whichever page comes first', async () => {
  const { tap, shows, pages, turned } = await aReader();
  tap('#b');
  await shows('b');
  tap('#c');
  await shows('c');
  const b = late(pageOf('b'));
  pages['/b'] = b.answer;
  history.back();
  history.back();
  await shows('a');
  b.come();
  await aWhile();
  expect(turned.slice(2)).toEqual(['/a']);
});

test('Back and forward again, before the page came, leave the one that is shown', async () => {
  const { tap, shows, pages, turned, text } = await aReader();
  tap('#b');
  await shows('b');
  const a = late(pageOf('a'));
  pages['/a'] = a.answer;
  history.back();
  history.forward();
  a.come();
  await aWhile();
  expect([location.pathname, text('h1'), turned]).toEqual(['/b', 'b', ['/b']]);
});

test('an anchor of the shown page asks for nothing when one goes back over it', async () => {
  const { asked } = await aReader();
  history.pushState({ daypass: 1 }, '', '/a#place');
  history.back();
  await aWhile();
  expect([location.hash, asked()]).toEqual(['', []]);
});

test.each([
  ['the network is gone', away],
  ['it is no page', () => Response.json({})],
  [
    'it is the text of a page, and not one',
    () => new Response(pageOf('b'), { headers: { 'content-type': 'text/plain' } }),
  ],
  ['it is of another build', html(pageOf('b', { build: '2' }))],
  ['it has no main part', html('<html data-build="1"><p>Sign in</p></html>')],
] as [string, Answering][])('%s: the page is loaded in full, and no entry is left', async (_, answer) => {
  const { tap, loads, text } = await aReader({ '/b': answer });
  const entries = history.length;
  tap('#b');
  await until(() => loads.length > 0);
  expect([loads, text('h1'), history.length]).toEqual([['assign https://daypass.example/b'], 'a', entries]);
});

test('without a connection a page that is not here is said, and this one stays', async () => {
  const { tap, loads, text } = await aReader({ '/b': away });
  const { tellPill } = await import('./connection');
  tellPill({ type: 'did-not-come-through' });
  tap('#b');
  await until(() => text('[data-toast]') === says.pageNotHere);
  expect([text('h1'), location.pathname, loads]).toEqual(['a', '/a', []]);
  expect(isBusy()).toBe(false);
});

test('a page that does not come again on the way back is loaded in full', async () => {
  const { tap, shows, pages, loads } = await aReader();
  tap('#b');
  await shows('b');
  pages['/a'] = away;
  history.back();
  await until(() => loads.length > 0);
  expect(loads).toEqual(['reload']);
});

test('a page is asked for once, as the finger comes down', async () => {
  const { tap, asked, shows } = await aReader();
  tap('#b', 'pointerdown');
  expect(asked()).toEqual(['/b']);
  tap('#b', 'pointerdown');
  tap('#b');
  await shows('b');
  expect(asked()).toEqual(['/b']);
});

test('a page that did not come as a finger scrolled over its link is asked for again', async () => {
  const { tap, asked, shows, pages } = await aReader({ '/b': away });
  tap('#b', 'pointerdown');
  await aWhile();
  pages['/b'] = html(pageOf('b'));
  tap('#b', 'pointerdown');
  tap('#b');
  await shows('b');
  expect(asked()).toEqual(['/b', '/b']);
});

test('without a copy the page says that it is busy as the finger is lifted', async () => {
  const b = late(pageOf('b'));
  const { tap, shows } = await aReader({ '/b': b.answer });
  tap('#b', 'pointerup');
  expect(isBusy()).toBe(false);
  tap('#b', 'pointerdown');
  tap('#b', 'pointerup');
  expect(isBusy()).toBe(true);
  tap('#b');
  b.come();
  await shows('b');
  expect(isBusy()).toBe(false);
});

test('a page that takes its time is said to be on its way, until it is here', async () => {
  const b = late(pageOf('b'));
  const { tap, shows } = await aReader({ '/b': b.answer });
  tap('#b');
  expect(isBusy()).toBe(false);
  await until(isBusy);
  b.come();
  await shows('b');
  expect(isBusy()).toBe(false);
});

test('a page that was overtaken no longer says that it is on its way', async () => {
  const b = late(pageOf('b'));
  const { tap, shows } = await aReader({ '/b': b.answer });
  tap('#b');
  tap('#c');
  await shows('c');
  await aWhile(200);
  expect(isBusy()).toBe(false);
});

test('one that overtook it goes on saying so when the other comes', async () => {
  const [b, c] = [late(pageOf('b')), late(pageOf('c'))];
  const { tap, shows } = await aReader({ '/b': b.answer, '/c': c.answer });
  tap('#b');
  tap('#c');
  await until(isBusy);
  b.come();
  await aWhile();
  expect(isBusy()).toBe(true);
  c.come();
  await shows('c');
  expect(isBusy()).toBe(false);
});

test('on the way back, too, a page that takes its time is said to be on its way', async () => {
  const { tap, shows, pages } = await aReader();
  tap('#b');
  await shows('b');
  const a = late(pageOf('a'));
  pages['/a'] = a.answer;
  history.back();
  await until(isBusy);
  a.come();
  await shows('a');
  expect(isBusy()).toBe(false);
});

test('of a long report the first words come first, the rest after a frame, and only then it counts as turned', async () => {
  const main = `<h1>b</h1><div><p id="${FIRST_WORDS}">First.</p><p id="rest">Rest.</p></div>`;
  const { tap, shows, text, turned } = await aReader({ '/b': html(pageOf('b', { main })) });
  tap('#b');
  await until(() => text('h1') === 'b');
  expect([text('#rest'), turned, document.querySelectorAll('main').length]).toEqual([null, [], 2]);
  await shows('b');
  expect([text('#rest'), document.querySelectorAll('main').length]).toEqual(['Rest.', 1]);
  expect(document.documentElement.hasAttribute('data-first')).toBe(false);
});

test('somebody who goes on between the first words and the rest sees the next page alone', async () => {
  const main = `<h1>b</h1><div><p id="${FIRST_WORDS}">First.</p><p id="rest">Rest.</p></div>`;
  const { tap, shows, text, turned } = await aReader({ '/b': html(pageOf('b', { main })), '/c': html(pageOf('c')) });
  tap('#c', 'pointerdown');
  tap('#b');
  await until(() => text('h1') === 'b');
  tap('#c');
  await shows('c');
  await aWhile(60);
  expect([turned, text('#rest'), document.querySelectorAll('main').length]).toEqual([['/c'], null, 1]);
});

test('a style of its own comes with the page, once', async () => {
  const head = '<style>.b{}</style>';
  const { tap, shows } = await aReader({ '/b': html(pageOf('b', { head })), '/c': html(pageOf('c', { head })) });
  tap('#b');
  await shows('b');
  tap('#c');
  await shows('c');
  expect(document.querySelectorAll('style').length).toBe(1);
});

test('a part of the style that this page lacked comes to its place among the others', async () => {
  const sheets = (...names: string[]) => names.map((name) => `<style>.${name}{}</style>`).join('');
  const { tap, shows } = await aReader({
    '/b': html(pageOf('b', { head: sheets('one', 'three') })),
    '/c': html(pageOf('c', { head: sheets('one', 'two', 'three', 'four') })),
  });
  tap('#b');
  await shows('b');
  tap('#c');
  await shows('c');
  expect(Array.from(document.querySelectorAll('style'), ({ textContent }) => textContent)).toEqual([
    '.one{}',
    '.two{}',
    '.three{}',
    '.four{}',
  ]);
});

test('where a new version waits, the next page is loaded in full, and comes with it', async () => {
  const { tap, asked, loads } = await aReader();
  const { watchCopy, isUpdateWaiting } = await import('./watch-copy');
  watchCopy();
  await until(isUpdateWaiting);
  tap('#b', 'pointerdown');
  expect(tap('#b').defaultPrevented).toBe(true);
  expect([loads, asked(), isBusy()]).toEqual([['assign https://daypass.example/b'], [], true]);
  dispatchEvent(new Event('pagehide'));
  expect(isBusy()).toBe(false);
});

test('the parts of a page end before it is turned', async () => {
  const left: boolean[] = [];
  vi.stubGlobal('tellLeft', () => left.push(document.querySelector('#part') !== null));
  const script = 'data:text/javascript,export const mount=(place)=>{place.dataset.alive=1;return()=>tellLeft()}';
  const { tap, shows, one } = await aReader({}, `<h1>a</h1><div id="part" data-island="${script}"></div>`);
  const { startIslands } = await import('./islands');
  startIslands();
  await until(() => one('#part').dataset.alive === '1');
  tap('#b');
  await shows('b');
  expect(left).toEqual([true]);
});
