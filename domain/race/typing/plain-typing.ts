/**
 * Marks that nobody sees and that change nothing in a name or a time: zero-width spaces, marks of direction and isolates
 * (keyboards of right-to-left scripts and pasted text bring them), soft hyphens, byte order marks, blank letters.
 * Overrides and embeddings are none of them: they turn the text around them.
 */
const UNSEEN = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u2060-\u2064\u2066-\u206f\u3164\ufeff\uffa0]/g;

export const withoutUnseen = (text: string): string => text.replace(UNSEEN, '');

/** Digits of any script as 0 to 9. Unicode keeps the ten digits of a script together, in order. */
export function plainDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!;
    let first = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--;
    return String((code - first) % 10);
  });
}

/** A number or a time with plain digits and signs, as keyboards of other scripts and widths have their own. */
export function plainNumber(text: string): string {
  const narrow = withoutUnseen(text).replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  return plainDigits(narrow)
    .replace(/[٫،。｡﹒﹐、·]/g, '.')
    .replace(/[∶﹕]/g, ':')
    .replace(/\s+/g, ' ')
    .trim();
}
