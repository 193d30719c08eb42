/** Accents of Latin, Greek and Cyrillic, points of Hebrew, vowels of Arabic. The marks of kana stay: が is not か. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;
/** Letters that Unicode does not take apart, as people without them on their keyboard type them. */
const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ı: 'i' };
const ODD = /[ßæœøđłı]/g;

/** Most words are of these letters alone, and hundreds of reports have half a million words. */
export const isPlainAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text);

/** Text without what people do not type when they look for it: case, accents, width, ligatures. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (isPlainAscii(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFC')
    .replace(ODD, (letter) => LETTERS[letter]!);
}
