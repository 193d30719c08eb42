import { expect, test } from 'vitest';
import { lateFirstScreens } from './first-screen';
import { siteFile } from './site-file';

/** Letters that do not compress: two bytes make a little less than two. */
function noise(bytes: number): string {
  let state = 1;
  return Array.from({ length: bytes }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(33 + (state % 27));
  }).join('');
}
const words = (count: number) => Array.from({ length: count }, (_, i) => `word${i}`).join(' ');
const page = (main: string, head = '') =>
  siteFile('reports/a.html', Buffer.from(`<html><head>${head}</head><body><main>${main}</main></body></html>`));

test('a page whose first words come with the first 12 KiB is in time, however long it goes on', () => {
  expect(lateFirstScreens([page(`<p>${words(100)}</p><svg>${noise(60_000)}</svg><p>${words(50)}</p>`)])).toEqual([]);
});

test('a page is named where style or a figure push its first words back, with what to do', () => {
  const figure = `<svg><title>${noise(30_000)}</title></svg>`;
  const [late, ...others] = lateFirstScreens([page(`<p>${words(20)}</p>${figure}<p>${words(100)}</p>`)]);
  expect(late).toMatch(/^reports\/a\.html: its first 100 words end after \d{5} compressed bytes, .* Move figures/);
  expect(others).toEqual([]);
  expect(lateFirstScreens([page(`<p>${words(100)}</p>`, `<style>${noise(30_000)}</style>`)])).toHaveLength(1);
});

test('words in figures, scripts and attributes are no words of the first screen', () => {
  const notRead = `<svg><text>${words(200)}</text></svg><script>${words(200)}</script><p title="${words(200)}"></p>`;
  expect(lateFirstScreens([page(`${notRead}<img alt="${noise(30_000)}"><p>${words(100)}</p>`)])).toHaveLength(1);
});

test('other pages and files are not looked at', () => {
  const late = `<svg><title>${noise(30_000)}</title></svg><p>${words(100)}</p>`;
  const others = ['leaderboard/a.html', 'reports/a.txt'].map((name) => siteFile(name, page(late).body));
  expect(lateFirstScreens(others)).toEqual([]);
  expect(lateFirstScreens([page(late)])).toHaveLength(1);
});
