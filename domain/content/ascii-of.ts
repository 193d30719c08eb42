import { PLAIN_LETTERS } from '@/domain/search/plain-letters';

/**
 * The plain letters and digits of a text with hyphens between them: `Łódź & Café` becomes `lodz-cafe`. Empty where it
 * has none.
 */
export function asciiOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{ASCII}]/gu, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
