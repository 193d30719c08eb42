import { expect, test } from 'vitest';
import { hasPhrases, isBeginning, parseQuery } from './parse-query';

test('a query is its words, each once', () => {
  expect(parseQuery('  Quorum write QUORUM ')).toEqual({ words: ['quorum', 'write'], phrases: [], last: 'quorum' });
  expect(parseQuery(' … ')).toEqual({ words: [], phrases: [], last: undefined });
});

test.each([
  ['"six copies" aurora', ['six copies']],
  ['“six copies” „of Aurora“', ['six copies', 'of aurora']],
  ['«six copies»', ['six copies']],
  ['「分散システム」', ['分散しすてむ']],
  ['"six cop', ['six cop']],
  ['"" "!"', []],
])('%s has the phrases %j', (typed, phrases) => {
  expect(parseQuery(typed).phrases).toEqual(phrases);
});

test('the words of a phrase are looked for, too', () => {
  expect(parseQuery('aurora "Six Copies"').words).toEqual(['aurora', 'six', 'copies']);
});

test('whoever pastes a page gets an answer for its beginning', () => {
  const { words } = parseQuery(Array.from({ length: 500 }, (_, at) => `word${at}`).join(' '));
  expect(words.length).toBe(12);
});

test('a phrase is there word for word, from the beginning of a word', () => {
  const text = 'With six copies, a write\nneeds “four” of them.';
  for (const phrase of ['six copies', 'six cop', 'copies a write needs four'])
    expect(hasPhrases(text, [phrase]), phrase).toBe(true);
  for (const phrase of ['copies six', 'ix copies', 'six write']) expect(hasPhrases(text, [phrase]), phrase).toBe(false);
  expect(hasPhrases(text, ['six copies', 'of them'])).toBe(true);
  expect(hasPhrases(text, ['six copies', 'of us'])).toBe(false);
  expect(hasPhrases(text, [])).toBe(true);
});

test('a Japanese phrase may stand anywhere', () => {
  expect(hasPhrases('これは分散システムです', ['分散しすてむ'])).toBe(true);
  expect(hasPhrases('これはシステム分散です', ['分散しすてむ'])).toBe(false);
});

test('a short word stands for itself, unless it is the last one, which may be typed on', () => {
  const query = parseQuery('the gate qu');
  expect(['the', 'gate', 'qu'].map((word) => isBeginning(word, query))).toEqual([false, true, true]);
  expect(isBeginning('鍵', query)).toBe(true);
});
