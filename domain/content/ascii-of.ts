/** Letters that are no plain letter with a mark, and what people write where they cannot type them. */
const PLAIN: Record<string, string> = {
  ...{ ß: 'ss', ẞ: 'ss', æ: 'ae', Æ: 'ae', œ: 'oe', Œ: 'oe', ø: 'o', Ø: 'o', ł: 'l', Ł: 'l', đ: 'd', Đ: 'd' },
  ...{ ð: 'd', Ð: 'd', þ: 'th', Þ: 'th', ħ: 'h', Ħ: 'h', ı: 'i', ŋ: 'ng', Ŋ: 'ng', ĸ: 'k', ŧ: 't', Ŧ: 't' },
};

/**
 * The plain letters and digits of a text with hyphens between them: `Łódź & Café` becomes `lodz-cafe`. Empty where it
 * has none.
 */
export function asciiOf(text: string): string {
  return text
    .replace(/[^\p{ASCII}]/gu, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
