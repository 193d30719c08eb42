import { randomInt } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, which are misread, misheard or spell words. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 4;
const LETTERS_IN_GROUP = 5;

/** How long a code may lie on a slip of paper: an hour. */
export const CODE_VALID_MS = 60 * 60_000;

/** Twenty letters of five bits: 100 bits, to be read out and typed, such as `7KQ2M-0XV9T-…`. */
export function newSignInCode(): string {
  const letter = () => ALPHABET[randomInt(ALPHABET.length)]!;
  const group = () => Array.from({ length: LETTERS_IN_GROUP }, letter).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/** What all spellings of one code share: case, spaces, hyphens, and letters taken for digits make no difference. */
export function bareCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}
