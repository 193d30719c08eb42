import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldName } from './racer-name';
import { racerNameSchema } from '@/domain/race/contract/racer-name-schema';

const causeOf = (name: string) => racerNameSchema.safeParse(name).error?.issues[0]?.message;

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
  ['', 'name-invisible'],
  [' \u3000 ', 'name-invisible'],
  ['\u200d\u200d', 'name-invisible'],
  ['\u3164', 'name-invisible'],
  ['\u2800', 'name-invisible'],
  ['\u0301', 'name-invisible'],
  ['x'.repeat(41), 'name-too-long'],
  ['👩\u200d🚀'.repeat(41), 'name-too-long'],
  ['x'.repeat(1_000_000), 'name-too-long'],
  ['Ada\u202eevil', 'name-with-control-characters'],
  ['Ada\u2066', 'name-with-control-characters'],
  ['A\u0007da', 'name-with-control-characters'],
  ['Ada\nBob', 'name-with-control-characters'],
  ['Ada\u2028Bob', 'name-with-control-characters'],
  ['A\u200bda', 'name-with-control-characters'],
  ['A\ud800', 'name-with-control-characters'],
  ['\ue000Ada', 'name-with-control-characters'],
  [`A${'\u0335'.repeat(6)}da`, 'name-with-towers'],
])('%j is refused: %s', (name, cause) => {
  expect(causeOf(name)).toBe(cause);
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
