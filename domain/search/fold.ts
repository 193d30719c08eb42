import { PLAIN_LETTERS } from './plain-letters';

/** Accents of Latin, Greek and Cyrillic, points of Hebrew, vowels of Arabic. The marks of kana stay: が is not か. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;
/** Letters with two shapes, of which a keyboard has one: final sigma, the kaf and yeh of Arabic. */
const TWINS: Readonly<Record<string, string>> = { ς: 'σ', ك: 'ک', ي: 'ی', ى: 'ی' };
const LETTERS: Readonly<Record<string, string>> = { ...PLAIN_LETTERS, ...TWINS };
const ODD = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');
/** Joiners, marks of direction, variations of emoji, the stretch of Arabic. */
const UNSEEN = /[\u00ad\u0640\u200b-\u200f\u2060\u2066-\u2069\ufe00-\ufe0f\ufeff]/g;
const APOSTROPHES = /['’‘ʼʻ`´＇]/g;
/** Katakana that hiragana has, too. Keyboards give either. */
const KATAKANA = /[ァ-ヶ]/g;
const TO_HIRAGANA = 0x60;

/** Most words are of these letters alone, and hundreds of reports have half a million words. */
export const isPlainAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text);

/**
 * Text without what people do not type when they look for it: case, accents, width, ligatures, apostrophes. For finding
 * alone: who somebody is, `foldName` decides.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase().replace(APOSTROPHES, '');
  if (isPlainAscii(lower)) return lower;
  return (
    lower
      .normalize('NFKD')
      .toLowerCase()
      .replace(MARKS, '')
      .replace(UNSEEN, '')
      // NFKD makes some of other signs.
      .replace(APOSTROPHES, '')
      .normalize('NFC')
      .replace(ODD, (letter) => LETTERS[letter]!)
      .replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - TO_HIRAGANA))
  );
}
