import { expect, test } from 'vitest';
import { FIRST_WORDS, splitAtFirstWords } from './first-words';

const marked = `<p>a</p><p id="${FIRST_WORDS}">b <em>c</em></p>`;

test('a page is cut behind its first words', () => {
  expect(splitAtFirstWords(`<main><div>${marked}<p>d</p></div></main>`)).toEqual({
    first: `<main><div>${marked}`,
    rest: '<p>d</p></div></main>',
  });
});

test('other attributes of the marked block do not matter', () => {
  const block = `<ul class="a" id="${FIRST_WORDS}" dir="ltr"><li>b</li></ul>`;
  expect(splitAtFirstWords(`${block}<p>c</p>`)).toEqual({ first: block, rest: '<p>c</p>' });
});

test.each([
  ['without first words', '<main><p id="a">b</p></main>'],
  ['whose words only speak of them', `<main><p>a span with id="${FIRST_WORDS}"</p></main>`],
  ['whose first words never end', `<main><p id="${FIRST_WORDS}">b`],
  ['with a list in the marked list', `<ul id="${FIRST_WORDS}"><li><ul><li>b</li></ul></li></ul><p>c</p>`],
])('a page %s stays whole', (_, html) => {
  expect(splitAtFirstWords(html)).toBeNull();
});
