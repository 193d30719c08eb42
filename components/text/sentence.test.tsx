import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Sentence } from './sentence';

const drawn = (words: string, names?: string[]) =>
  renderToStaticMarkup(<Sentence words={words} {...(names && { names })} />);
const exact = (html: string) => [...html.matchAll(/<bdi translate="no">(.*?)<\/bdi>/g)].map(([, words]) => words);

test('numbers, times and names of a sentence are not to be translated', () => {
  const html = drawn('Verified: 00:09.123 of مريم (2), would be place 1,024.', ['مريم (2)']);
  expect(exact(html)).toEqual(['00:09.123', 'مريم (2)', '1,024']);
  expect(html.replace(/<[^>]+>/g, '')).toBe('Verified: 00:09.123 of مريم (2), would be place 1,024.');
});

test('the time that a sentence is about stands out, once', () => {
  const words = 'Read as 9.500, no faster than your best (9.500).';
  const html = renderToStaticMarkup(<Sentence words={words} strong="9.500" />);
  expect(html.match(/<strong class="time" translate="no">9\.500<\/strong>/g)).toHaveLength(1);
  expect(exact(html)).toEqual(['9.500']);
  expect(html.replace(/<[^>]+>/g, '')).toBe(words);
});

test('a sentence without numbers, times and names is one text', () => {
  expect(drawn('No lap waits.')).toBe('<span>No lap waits.</span>');
});

test('the same words are drawn anew where other names are known: a translator may hold their parts', () => {
  const words = 'Taken back: 9.600 of Bob.';
  const keyOf = (names: string[]) => Sentence({ words, names })?.key;
  expect(keyOf(['Bob'])).not.toBe(keyOf([]));
  expect(keyOf(['Eve'])).toBe(keyOf([]));
});
