import { expect, test } from 'vitest';
import { partsFor, sheetParts } from './sheet-parts';

const SHEET =
  '.a{b:c}/*! only with code line */.code{b:c}@media print{.line pre,.code :is(a,b){b:c}}/*! only with list */' +
  '.list>li{b:c}/*! with all */.z{b:c}';
const page = (classes: string) => `<main><p class="${classes}"></p></main>`;
const css = (html: string) => partsFor(html, sheetParts(SHEET)).map((part) => part.css);

test('a page is given the parts whose classes it has, and what is for all, in their order', () => {
  expect(css(page('soft'))).toEqual(['.a{b:c}', '.z{b:c}']);
  expect(css(page('soft list'))).toEqual(['.a{b:c}', '.list>li{b:c}', '.z{b:c}']);
  expect(css(page('line'))).toEqual(['.a{b:c}', '.code{b:c}@media print{.line pre,.code :is(a,b){b:c}}', '.z{b:c}']);
  expect(css(page('list-of codes'))).toEqual(['.a{b:c}', '.z{b:c}']);
});

test('a page with an interactive part is given all, as its script draws what the html does not have yet', () => {
  expect(css('<div class="island" data-island="quiz"></div>').join('')).toBe(SHEET.replace(/\/\*!.*?\*\//g, ''));
});

test('a sheet without marks is one part', () => {
  expect(sheetParts('.a{b:c}')).toEqual([{ css: '.a{b:c}' }]);
});

test.each(['main>p', '.code,.other', '.codes', ':is(.x,.y)'])(
  'a part is refused where %s would style pages that are not given it',
  (selector) => {
    expect(() => sheetParts(`/*! only with code */${selector}{b:c}/*! with all */`)).toThrow(/only with code/);
  },
);
