import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findLit, lettersOf, litHash, parseLit } from './lit';

const PAGE = [
  'Three promises',
  'A test says what holds. It sets up what it needs by itself.',
  'Why three',
  'More would not have fitted. A test says what holds, and leaves nothing behind, said “she”.',
].join('\n');
const letters = lettersOf(PAGE);
const lit = (sentence: string, from = 0) => {
  const range = findLit(letters, parseLit(litHash('id', sentence))!, from);
  return range && letters.slice(...range);
};

test('a sentence is named by its beginning and its end, in words that can be read', () => {
  expect(litHash('three-promises', 'A test says what holds.')).toBe('#three-promises:lit=a-test-says-what-holds');
  const long = litHash('why', 'More would not have fitted on the slide, and fewer would not have filled the hour.');
  expect(long).toBe('#why:lit=more-would-not-have-fitted-on-the,have-filled-the-hour');
});

test('a sentence is found again by its letters: signs, case and space do not count', () => {
  expect(lit('a test says WHAT holds')).toBe('atestsayswhatholds');
  expect(lit('It sets up what it needs by itself.')).toBe('itsetsupwhatitneedsbyitself');
});

test('it is looked for below its heading first, then everywhere', () => {
  const below = letters.indexOf('whythree');
  const { start, end } = { start: 'atestsayswhatholds', end: '' };
  expect(findLit(letters, { id: '', start, end }, below)![0]).toBeGreaterThan(below);
  expect(findLit(letters, { id: '', start: 'itsetsup', end: '' }, below)![0]).toBeLessThan(below);
});

test('a sentence that is gone, or has another end now, is not found', () => {
  expect(lit('Nobody wrote this sentence.')).toBeNull();
  expect(findLit(letters, { id: '', start: 'atestsays', end: 'nomore' })).toBeNull();
  expect(findLit('', { id: '', start: 'a', end: '' })).toBeNull();
});

test('of two beginnings the one counts whose end is near', () => {
  const far = `startmiddle${'x'.repeat(2_000)}startend`;
  expect(findLit(far, { id: '', start: 'start', end: 'end' })).toEqual([far.length - 8, far.length]);
});

test.each(['', '#', '#three-promises', '#a:lit=', '#a:lit=%', '#a:lit=…', '#a:lit=b:lit=c', '#a:lit=,b'])(
  '%j names no sentence',
  (hash) => {
    expect(parseLit(hash)).toBeNull();
  },
);

test('without any letter the heading alone is named, or nothing', () => {
  expect(litHash('three', '…')).toBe('#three');
  expect(litHash('', '…')).toBe('');
});

test('each sentence of letters comes back from its own page, in any script', () => {
  const sentence = fc.array(fc.stringMatching(/^[a-zäßéかな漢字ไทย0-9]{1,9}$/u), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(sentence, (words) => {
      const text = words.join(' ');
      const parsed = parseLit(litHash('ü', text))!;
      expect(parsed.id).toBe('ü');
      const own = lettersOf(text);
      expect(findLit(own, parsed)).not.toBeNull();
    }),
  );
});
