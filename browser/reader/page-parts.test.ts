import { expect, test } from 'vitest';
import { FIRST_WORDS } from '@/domain/content/first-words';
import { parsePage } from './page-parts';

const marked = `<p id="${FIRST_WORDS}">b</p>`;

/** A parser that collects what it was given, and finds the first words in `main` if they stand there. */
function aParser() {
  const parsed: string[] = [];
  const parse = (html: string) => {
    parsed.push(html);
    const isInMain = new RegExp(`<main>.*id="${FIRST_WORDS}"`).test(html.replace(/<\/main>.*/, ''));
    const querySelector = (selector: string) => (selector === `main #${FIRST_WORDS}` && isInMain ? {} : null);
    return { html, querySelector } as unknown as Document;
  };
  return { parsed, parse };
}

test('the beginning of a report is parsed alone, and the rest stays text', () => {
  const { parsed, parse } = aParser();
  const first = `<head></head><main><div>${marked}`;
  const page = parsePage(`${first}<p>c</p></div></main>`, '/reports/a', parse);
  expect(parsed).toEqual([first]);
  expect(page).toMatchObject({ rest: '<p>c</p></div></main>', href: '/reports/a' });
});

test('a page without first words is parsed once, as a whole', () => {
  const { parsed, parse } = aParser();
  const html = '<main><p>a</p></main>';
  expect(parsePage(html, '/race', parse).rest).toBe('');
  expect(parsed).toEqual([html]);
});

test('where the first words turn out to stand elsewhere, nothing is left over: the page is parsed as a whole', () => {
  const { parsed, parse } = aParser();
  const html = `<main><p>a</p></main><aside>${marked}<p>c</p></aside>`;
  const page = parsePage(html, '/reports/a', parse);
  expect(page).toMatchObject({ rest: '', doc: { html } });
  expect(parsed.at(-1)).toBe(html);
});

test('a page that ends with its first words has no rest', () => {
  const { parsed, parse } = aParser();
  expect(parsePage(`<main>${marked}`, '/reports/a', parse).rest).toBe('');
  expect(parsed).toHaveLength(1);
});
