import { withoutUnseen } from './plain-typing';

/** Makes of a black flag the one of Scotland: up to six tags, and the tag that ends them. */
const TAGS = /(\u{1f3f4}[\u{e0020}-\u{e007e}]{3,6}\u{e007f})|[\u{e0000}-\u{e007f}]/gu;
const ZERO_WIDTH = /[\u200c\u200d\ufe00-\ufe0f]/;
const JOINER = /[\u200c\u200d]/;
/** What may stand between a sign and its joiner: accents, vowels, variations, skin tones. */
const BETWEEN = /[\p{M}\p{Emoji_Modifier}]/u;
const PICTURE = /\p{Extended_Pictographic}/u;
/** Variations have emoji, digits (as keys), signs and Han, but no letters of these scripts. */
const UNVARIED = /[\s\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Hang}\p{sc=Kana}\p{sc=Hira}\p{sc=Arab}\p{sc=Hebr}]/u;
/** Letters of these scripts never join, so a joiner among them is a stray one. In others, as in Persian, it is spelling. */
const UNJOINED = /[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Hang}\p{sc=Kana}\p{sc=Hira}\p{sc=Hani}\p{sc=Hebr}]/u;

/**
 * The text without marks that nobody sees and nothing needs. Joiners stay within emoji, and in scripts that join their
 * letters; variations stay after what has some; tags within a flag.
 */
export function withoutStrayMarks(text: string): string {
  const seen = withoutUnseen(text).replace(TAGS, '$1');
  if (!ZERO_WIDTH.test(seen)) return seen;
  const signs = [...seen];
  return signs.filter((sign, at) => !ZERO_WIDTH.test(sign) || belongs(signs, at)).join('');
}

function belongs(signs: readonly string[], at: number): boolean {
  const [sign, last = '', next = ''] = [signs[at]!, signs[at - 1], signs[at + 1]];
  if (!JOINER.test(sign)) return last !== '' && !ZERO_WIDTH.test(last) && !UNVARIED.test(last);
  if (JOINER.test(last)) return false;
  const before = signs.slice(0, at).findLast((each) => !BETWEEN.test(each)) ?? '';
  if (sign === '\u200d' && PICTURE.test(before)) return PICTURE.test(next);
  const isSpelling = /\p{L}/u.test(before) && !UNJOINED.test(before);
  // A joiner may end a word, as in Malayalam. One that parts letters stands between two.
  return isSpelling && (sign === '\u200d' || /[\p{L}\p{M}]/u.test(next));
}
