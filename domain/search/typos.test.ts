import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance, nearWords, swapped, typosIn, wordsWithin } from './typos';

test.each([
  ['quor', 0],
  ['quorum', 1],
  ['dynamodb', 1],
  ['kubernetes', 2],
  ['10000', 0],
  ['分散システム', 0],
] as const)('%s may have %i typos', (word, typos) => {
  expect(typosIn(word)).toBe(typos);
});

test('a slip of two fingers is one typo', () => {
  expect(swapped('qourum')).toContain('quorum');
  expect(swapped('aurora')).not.toContain('aurora');
  expect(swapped('abc')).toEqual([]);
});

test('a word is found inside of compounds, and at their end', () => {
  const known = ['datenbankserver', 'datenbank', 'bank', 'bankett', 'lastverteilung'];
  expect(wordsWithin('bank', known)).toEqual(['datenbankserver', 'datenbank']);
  expect(wordsWithin('verteilung', known)).toEqual(['lastverteilung']);
  expect(wordsWithin('ban', known)).toEqual([]);
});

test('of a word that is in everything, only the first compounds are taken', () => {
  expect(
    wordsWithin(
      'bank',
      Array.from({ length: 99 }, (_, at) => `x${at}bank`),
    ).length,
  ).toBe(20);
});

test.each([
  ['quorum', 'quorum', 0],
  ['quorum', 'qourum', 1],
  ['quorum', 'quorm', 1],
  ['quorum', 'quorrum', 1],
  ['quorum', 'quarum', 1],
  ['quorum', 'forum', 2],
  ['quorum', 'aurora', 4],
  ['', 'abc', 3],
] as const)('from %s to %s it is %i', (one, other, away) => {
  expect(distance(one, other, 3)).toBe(away);
  expect(distance(other, one, 3)).toBe(away);
});

test('one letter that was left out is one away, wherever it stood', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{2,12}$/), fc.nat(), (word, place) => {
      const at = place % word.length;
      expect(distance(word, word.slice(0, at) + word.slice(at + 1), 2)).toBe(1);
    }),
  );
});

test('nearest words come first, and among equals those that are used more', () => {
  const known = new Map([
    ['forum', 1],
    ['quorum', 2],
    ['quota', 9],
    ['quotas', 1],
    ['9uorum', 5],
    ['aurora', 9],
  ]);
  expect(nearWords('quorom', known)).toEqual(['quorum']);
  expect(nearWords('quoty', known)[0]).toBe('quota');
  expect(nearWords('quieu', [['queue', 1]])).toEqual(['queue']);
  expect(nearWords('zebra', known)).toEqual([]);
  expect(nearWords('qu', known)).toEqual([]);
});
