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
  ['Ada\nBob\tCy\u2028Di', 'Ada Bob Cy Di'],
  ['\ufeffA\u200bd\u00ada\u2060', 'Ada'],
  ['\u200fמאיה\u200e', 'מאיה'],
  ['\u2067ليلى\u2069\u061c', 'ليلى'],
  ['A\u200dda', 'Ada'],
  ['Ada\u200d', 'Ada'],
  ['A\ufe0fda', 'Ada'],
  ['Ada\u3164', 'Ada'],
  ['می\u200cخواهم', 'می\u200cخواهم'],
  ['ක\u0dca\u200dෂ', 'ක\u0dca\u200dෂ'],
  ['അവന\u0d4d\u200d', 'അവന\u0d4d\u200d'],
  ['می\u200c', 'می'],
  ['葛\u{e0100}城', '葛\u{e0100}城'],
  ['7️⃣ Ada', '7️⃣ Ada'],
  ['🇳🇱🇨🇭', '🇳🇱🇨🇭'],
  [
    '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f} Isla',
    '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f} Isla',
  ],
  ['Ada\u{e0041}\u{e0042}', 'Ada'],
  ['🏴\u{e0067}Ada', '🏴Ada'],
  ['👩🏽\u200d🦱', '👩🏽\u200d🦱'],
  ['🏳️\u200d🌈 🏴\u200d☠️', '🏳️\u200d🌈 🏴\u200d☠️'],
  ['👨\u200d👩\u200d👧\u200d👦', '👨\u200d👩\u200d👧\u200d👦'],
  ['🏃🏿\u200d♀️\u200d➡️', '🏃🏿\u200d♀️\u200d➡️'],
  ['👩🏻\u200d❤️\u200d💋\u200d👩🏻'.repeat(40), '👩🏻\u200d❤️\u200d💋\u200d👩🏻'.repeat(40)],
  [
    '🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}'.repeat(40),
    '🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}'.repeat(40),
  ],
  ['\u{1faff}', '\u{1faff}'],
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
  ['A\u0007da', 'name-with-control-characters'],
  ['\u200b\ufeff\u2066', 'name-invisible'],
  ...['\u202a', '\u202b', '\u202c', '\u202d', '\u0000', '\u001b', '\u007f', '\u0085', '\ufff9'].map((sign) => [
    `A${sign}da`,
    'name-with-control-characters',
  ]),
  [`👩${'\u200d👩'.repeat(250)}`, 'name-too-long'],
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

test('flags that differ by their tags alone are two racers, joiners and variations make no other', () => {
  const flag = (tags: string) =>
    `🏴${[...tags].map((tag) => String.fromCodePoint(0xe0000 + tag.charCodeAt(0))).join('')}\u{e007f}`;
  expect(foldName(flag('gbsct'))).not.toBe(foldName(flag('gbwls')));
  expect(foldName('می\u200cخواهم')).toBe(foldName('میخواهم'));
  expect(foldName('❤️')).toBe(foldName('❤'));
});

test('names that look alike in another script, or differ by an accent, are two racers', () => {
  expect(foldName('Zoe')).not.toBe(foldName('Zoë'));
});

test('a folded name folds to itself, with any character there is', () => {
  // What no standard has given a letter yet has no case. Some of it is left out of names all the same.
  const given = /[^\p{Cn}\p{Co}]|\p{Default_Ignorable_Code_Point}/u;
  const characters = Array.from({ length: 0x11_0000 }, (_, code) => String.fromCodePoint(code));
  const folded = characters.filter((character) => given.test(character)).map((character) => foldName(`a${character}b`));
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
