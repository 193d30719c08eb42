import { afterEach, expect, test, vi } from 'vitest';
import { LOCALE, PLAIN_BELOW } from '@/generated/words/locale';
import { asSentence, counted, listed, number, regionName, sentences } from './format';

afterEach(() => vi.restoreAllMocks());

test('sentences side by side leave out what is empty', () => {
  expect(sentences('It waits.', '', null, 'It is kept.', false, undefined, 'It counts.')).toBe(
    'It waits. It is kept. It counts.',
  );
  expect(sentences(false, 'It waits.')).toBe('It waits.');
  expect(sentences()).toBe('');
});

test('words of people get the end of a sentence where they have none', () => {
  expect(asSentence('Entered twice')).toBe('Entered twice.');
  expect(asSentence('Car 2 (blue)')).toBe('Car 2 (blue).');
});

test.each(['Twice!', 'Twice…', '二重に入力された。', '本当に？', 'दो बार।', 'He said “no.”', '(Twice.)', '「二重。」'])(
  '%s is a whole sentence, in whichever script',
  (words) => expect(asSentence(words)).toBe(words),
);

test('facts side by side leave out what is empty', () => {
  expect(listed(['29 Nov, 14:02', false, '2 resets', '', null])).toBe('29 Nov, 14:02, 2 resets');
  expect(listed([])).toBe('');
});

test('a country has its name, and a code of none stays a code', () => {
  expect(regionName('GB')).toBe('United Kingdom');
  expect(regionName('LC')).toBe('St. Lucia');
  expect(regionName('ZX')).toBe('ZX');
});

test('every number reads as the language writes it', () => {
  const numbers = new Intl.NumberFormat(LOCALE);
  const edge = [PLAIN_BELOW - 1, PLAIN_BELOW, PLAIN_BELOW + 1];
  for (const value of [0, -0, 1, -1, 9.5, 0.004, 1e6, 1e21, NaN, Infinity, -Infinity, ...edge])
    expect(number(value)).toBe(numbers.format(value));
});

test('a small count makes no formatter of numbers, whose first takes a phone longer than all else on a page', () => {
  const made = vi.spyOn(Intl, 'NumberFormat');
  expect(counted(12, { one: '# lap', other: '# laps' })).toBe('12 laps');
  expect(number(0)).toBe('0');
  expect(made).not.toHaveBeenCalled();
});
