import { expect, test } from 'vitest';
import { fold } from './fold';
import { plainText, termsOf, wordsIn } from './words-in';

const words = (text: string, isQuery = false) => wordsIn(text, isQuery).map(({ word }) => word);

test.each([
  ['Zürich, ZÜRICH und Zu\u0308rich', 'zurich, zurich und zurich'],
  ['Straße', 'strasse'],
  ['Søren Łukasz Œuvre Ærø', 'soren lukasz oeuvre aero'],
  ['İstanbul ISPARTA', 'istanbul isparta'],
  ['ＡＷＳ ﬁle ①', 'aws file 1'],
  ['Ελληνικά', 'ελληνικα'],
  ['مُحَمَّد', 'محمد'],
  ['がガ', 'がが'],
  ['한국어', '한국어'],
])('%s is looked for as %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('words end at spaces and signs, and keep their apostrophes and the separators of numbers', () => {
  expect(words("Don't stop: the user’s 10,000 laps at 9.244 s, v2.5!")).toEqual([
    'dont',
    'stop',
    'the',
    'users',
    '10000',
    'laps',
    'at',
    '9244',
    's',
    'v2',
    '5',
  ]);
  expect(words('— … “ ” ¡')).toEqual([]);
  expect(words('')).toEqual([]);
});

test('a word knows where it stands, whatever folding does to its length', () => {
  const text = 'Die Straße, ﬁne.';
  expect(wordsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Die', 'Straße', 'ﬁne']);
});

test('Japanese is taken apart into pairs, and each character begins something', () => {
  expect(words('分散システム')).toEqual(['分散', '散し', 'しす', 'すて', 'てむ', 'む']);
  expect(words('鍵')).toEqual(['鍵']);
  expect(words('AWSの鍵は2つ')).toEqual(['aws', 'の鍵', '鍵は', 'は', '2', 'つ']);
});

test('a query for Japanese has pairs alone, so that nothing beside what was typed is asked for', () => {
  expect(words('分散', true)).toEqual(['分散']);
  expect(words('システム', true)).toEqual(['しす', 'すて', 'てむ']);
  expect(words('鍵', true)).toEqual(['鍵']);
});

test('Thai, and characters of two units, are taken apart too', () => {
  expect(words('𠮷野', true)).toEqual(['𠮷野']);
  expect(words('ไทย', true).length).toBe(2);
});

test('words that a sign joins are found as one, too', () => {
  expect(termsOf('re:Invent and multi-AZ')).toEqual(['re', 'invent', 'and', 'multi', 'az', 'reinvent', 'multiaz']);
  expect(termsOf('one - two')).toEqual(['one', 'two']);
});

test('plain text has one space between words, whatever stood there', () => {
  expect(plainText('  A  write, of\n“four” — don’t! 10,000 ')).toBe(' a write of four dont 10000 ');
  expect(plainText('…')).toBe('  ');
});
