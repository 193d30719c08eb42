import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldName } from './racer-name';
import { racerNameSchema } from '@/domain/race/contract/racer-name-schema';

const reasonOf = (name: string) => racerNameSchema.safeParse(name).error?.issues[0]?.message;

test.each([
  ['Ada', 'Ada'],
  ['  Ada   Lovelace ', 'Ada Lovelace'],
  ['Ada\u00a0Lovelace\n', 'Ada Lovelace'],
  ['Zoe\u0308', 'Zo\u00eb'],
  ['李雷', '李雷'],
  ['محمد', 'محمد'],
  ['👩\u200d🚀 crew', '👩\u200d🚀 crew'],
  ['x'.repeat(40), 'x'.repeat(40)],
  ['👩\u200d🚀'.repeat(40), '👩\u200d🚀'.repeat(40)],
])('%j is taken as %j', (given, taken) => {
  expect(racerNameSchema.parse(given)).toBe(taken);
});

test.each([
  ['', 'at least one visible'],
  [' \u3000 ', 'at least one visible'],
  ['\u200d\u200d', 'at least one visible'],
  ['\u3164', 'at least one visible'],
  ['\u2800', 'at least one visible'],
  ['\u0301', 'at least one visible'],
  ['x'.repeat(41), 'at most 40 characters'],
  ['👩\u200d🚀'.repeat(41), 'at most 40 characters'],
  ['x'.repeat(1_000_000), 'at most 40 characters'],
  ['Ada\u202eevil', 'no control or direction'],
  ['Ada\u2066', 'no control or direction'],
  ['A\u0007da', 'no control or direction'],
  ['Ada\nBob', 'no control or direction'],
  ['Ada\u2028Bob', 'no control or direction'],
  ['A\u200bda', 'no control or direction'],
  ['A\ud800', 'no control or direction'],
  ['\ue000Ada', 'no control or direction'],
  [`A${'\u0335'.repeat(6)}da`, 'at most five marks'],
])('%j is refused: %s', (name, reason) => {
  expect(reasonOf(name)).toContain(reason);
});

test('a name that was taken is taken again as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 45 }), (text) => {
      const first = racerNameSchema.safeParse(text);
      if (first.success) expect(racerNameSchema.parse(first.data)).toBe(first.data);
    }),
  );
});

test.each([
  ['ADA  Lovelace', 'ada lovelace'],
  ['\uff21da', 'Ada'],
  ['A\u200dda', 'Ada'],
  ['Zoe\u0308', 'ZO\u00cb'],
  ['Strauß', 'STRAUẞ'],
])('%j and %j are one racer', (one, other) => {
  expect(foldName(one)).toBe(foldName(other));
});

test('names that look alike in another script, or differ by an accent, are two racers', () => {
  expect(foldName('Zoe')).not.toBe(foldName('Zoë'));
});

test('a folded name folds to itself, with any character there is', () => {
  const characters = Array.from({ length: 0x11_0000 }, (_, code) => String.fromCodePoint(code));
  const folded = characters.map((character) => foldName(`a${character}b`));
  expect(folded.filter((name) => foldName(name) !== name)).toEqual([]);
});

test('a folded name folds to itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldName(foldName(text))).toBe(foldName(text));
    }),
    { numRuns: 500 },
  );
});
