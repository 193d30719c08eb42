import { expect, test } from 'vitest';
import { bestSentence, marked, matcherOf, shortened } from './snippet';

const none = new Set<string>();
const matcher = (words: string[], others: ReadonlySet<string> = none) =>
  matcherOf({ words, last: words.at(-1) }, others);
const show = (text: string, typed: string[], others: ReadonlySet<string> = none) =>
  marked(text, matcher(typed, others))
    .map(([piece, isMarked]) => (isMarked ? `[${piece}]` : piece))
    .join('');

test('what was typed is marked: whole words, beginnings of words, and nothing inside of them', () => {
  expect(show('Quorums of a quorum', ['quorum'])).toBe('[Quorum]s of a [quorum]');
  expect(show('A quorum, forum', ['rum'])).toBe('A quorum, forum');
});

test('accents do not hide a word, and a word that folding makes longer is marked as a whole', () => {
  expect(show('In Zürich', ['zur'])).toBe('In [Zür]ich');
  expect(show('Straßen', ['stras'])).toBe('[Straßen]');
});

test('words that were found in the place of typed ones are marked as a whole', () => {
  expect(show('A quorum', ['qourum'], new Set(['quorum']))).toBe('A [quorum]');
});

test('pairs of Japanese characters are one mark', () => {
  expect(show('この分散システムは', ['分散', '散し', 'しす', 'すて', 'てむ'])).toBe('この[分散システム]は');
});

test('a short word in the midst marks itself alone', () => {
  expect(show('They see the quorums', ['the', 'quorum'])).toBe('They see [the] [quorum]s');
});

test('a text without anything of it stays whole', () => {
  expect(marked('Nothing here', matcher(['quorum']))).toEqual([['Nothing here', false]]);
  expect(marked('', matcher(['quorum']))).toEqual([]);
});

const TEXT = 'A write counts. A quorum of four makes a write. Reads take a quorum of three.\nNo more.';

test('the sentence with most of the words is shown, of equal ones the first', () => {
  const best = (typed: string[], phrases: string[] = []) => bestSentence(TEXT, matcher(typed), phrases);
  expect(best(['quorum'])).toBe('A quorum of four makes a write.');
  expect(best(['quorum', 'three'])).toBe('Reads take a quorum of three.');
  expect(best(['write'])).toBe('A write counts.');
  expect(best(['quorum', 'of', 'a', 'write'], ['quorum of three'])).toBe('Reads take a quorum of three.');
  expect(best(['nowhere'])).toBeNull();
});

test('a long sentence is cut around its first mark, between words', () => {
  const long = `${'before '.repeat(40)}quorum ${'after '.repeat(40)}`.trim();
  const short = shortened(long, matcher(['quorum']));
  expect(short).toMatch(/^… before .*quorum .*after …$/);
  expect(short.length).toBeLessThan(190);
  expect(shortened('A quorum.', matcher(['quorum']))).toBe('A quorum.');
});

test('a long sentence without spaces is cut all the same', () => {
  const long = `${'前'.repeat(300)}鍵${'後'.repeat(300)}`;
  expect(shortened(long, matcher(['鍵'])).length).toBeLessThan(190);
});
