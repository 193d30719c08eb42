import { expect, test } from 'vitest';
import { plainDigits, plainNumber, withoutUnseen } from './plain-typing';

test('digits of every script that this runtime can write are read', () => {
  const systems = Intl.supportedValuesOf('numberingSystem');
  const written = systems.flatMap((system) => {
    const text = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }).format(9_876_543_210);
    return /^\p{Nd}{10}$/u.test(text) ? [[system, text] as const] : [];
  });
  expect(written.length).toBeGreaterThan(50);
  for (const [system, text] of written) expect(plainDigits(text), system).toBe('9876543210');
});

test('whoever counts in another script writes the decimals with its sign', () => {
  for (const language of ['ar-EG', 'fa', 'hi-u-nu-deva', 'bn', 'mr', 'my', 'ne', 'de', 'fr', 'sv'])
    expect(plainNumber(new Intl.NumberFormat(language).format(9.123)).replace(',', '.'), language).toBe('9.123');
});

test.each([
  ['９．１２３', '9.123'],
  ['１：０２，５', '1:02,5'],
  ['٩٫١٢٣', '9.123'],
  ['۹،۱۲۳', '9.123'],
  ['9。123', '9.123'],
  ['\u200f٩٫١٢٣\u200e', '9.123'],
  ['\ufeff 9.123\u00a0ms\t', '9.123 ms'],
  ['９１２３　ｍｓ', '9123 ms'],
])('%j is the number %s', (given, plain) => {
  expect(plainNumber(given)).toBe(plain);
});

test('what is no number stays what it is', () => {
  for (const text of ['9²', '½', '九', 'Ⅸ', '-9.123', '9.123 s']) expect(plainNumber(text)).toBe(text);
});

test('unseen marks go, joiners and overrides stay', () => {
  expect(withoutUnseen('\ufeffA\u200bd\u00ada\u2069')).toBe('Ada');
  expect(withoutUnseen('\u200c\u200d\u202e')).toBe('\u200c\u200d\u202e');
});
