import { expect, test } from 'vitest';
import { countWords, isWanted, toContinue, wordsFor } from './listed';
import type { ReadingPlace } from './reading-log';

const aPlace = (fields: Partial<ReadingPlace> = {}): ReadingPlace => ({
  ...{ block: 3, within: 0.5, progress: 0.4, isRead: false, title: 'Schema', at: 1_000 },
  ...fields,
});
const isListed = () => true;

test('beside a report stands how far it was read, and at its end only that it was read', () => {
  expect(wordsFor(aPlace({ progress: 0.406 }))).toBe('41 % read');
  expect(wordsFor(aPlace({ progress: 0 }))).toBe('0 % read');
  expect(wordsFor(aPlace({ progress: 0.2, isRead: true }))).toBe('Read');
});

test('the report to go on with is the one that was left last', () => {
  const [early, late] = [aPlace({ at: 1_000 }), aPlace({ at: 3_000 })];
  expect(toContinue({ early, late, between: aPlace({ at: 2_000 }) }, isListed)).toEqual(['late', late]);
});

test('what was read to its end, or is not listed any more, is nothing to go on with', () => {
  const log = { read: aPlace({ at: 9_000, isRead: true }), gone: aPlace({ at: 8_000 }), begun: aPlace() };
  expect(toContinue(log, (slug) => slug !== 'gone')?.[0]).toBe('begun');
  expect(toContinue({ read: log.read }, isListed)).toBeUndefined();
  expect(toContinue({}, isListed)).toBeUndefined();
});

const TEXT = 'How PayPal talks to its DATABASE\nSession, 29 Nov';
const isShown = ({ words = '', kind = '', ofKind = 'session' as string | undefined }) =>
  isWanted(words, kind, TEXT, ofKind);

test('an empty filter lets everything through', () => {
  expect(isShown({})).toBe(true);
  expect(isShown({ words: '   ', ofKind: undefined })).toBe(true);
});

test('each word has to be there, in any order, in any case, and from anywhere in a word', () => {
  for (const words of ['paypal', 'database PayPal', ' base  talk ', 'nov 29', 'SESSION'])
    expect(isShown({ words }), words).toBe(true);
  for (const words of ['paypal oracle', 'databases', 'how-paypal']) expect(isShown({ words }), words).toBe(false);
});

test('a kind lets through only reports of that kind, and the words have to match too', () => {
  expect(isShown({ kind: 'session' })).toBe(true);
  expect(isShown({ kind: 'keynote' })).toBe(false);
  expect(isShown({ kind: 'session', words: 'oracle' })).toBe(false);
  expect(isWanted('', 'session', TEXT, undefined)).toBe(false);
});

test('the number of reports is said in words', () => {
  expect([0, 1, 2].map(countWords)).toEqual(['0 reports', '1 report', '2 reports']);
});

test('the filter of the list folds as the search does', () => {
  expect(isWanted("lukasz o'brien", '', 'Łukasz O’Brien on Ærø', undefined)).toBe(true);
  expect(isWanted('aero', '', 'Łukasz O’Brien on Ærø', undefined)).toBe(true);
});
