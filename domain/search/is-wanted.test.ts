import { expect, test } from 'vitest';
import { isWanted } from './is-wanted';

const TEXT = 'How PayPal talks to its DATABASE\nSession, 29 Nov, Zürich';

test('an empty field lets everything through', () => {
  expect(isWanted('', TEXT)).toBe(true);
  expect(isWanted('   ', TEXT)).toBe(true);
});

test('each word has to be there, in any order, in any case, without accents, and from anywhere in a word', () => {
  for (const words of ['paypal', 'database PayPal', ' base  talk ', 'nov 29', 'SESSION', 'zurich', 'ZÜRICH'])
    expect(isWanted(words, TEXT), words).toBe(true);
  for (const words of ['paypal oracle', 'databases', 'how-paypal']) expect(isWanted(words, TEXT), words).toBe(false);
});
