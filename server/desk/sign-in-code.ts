import { randomInt } from 'node:crypto';

/** Crockford's base 32. It has no I, L, O or U, which are misread, misheard or spell words. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 4;
const LETTERS_IN_GROUP = 5;

/** An hour, in which a code may lie on a slip of paper. */
export const CODE_VALID_MS = 60 * 60_000;

/** A code to be read out and typed, such as `7KQ2M-0XV9T-…`: twenty letters of five bits, 100 bits in all. */
export function newSignInCode(): string {
  const letter = () => ALPHABET[randomInt(ALPHABET.length)]!;
  const group = () => Array.from({ length: LETTERS_IN_GROUP }, letter).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/**
 * The same text for all spellings of one code. Case, spaces, hyphens and letters that look like digits do not matter.
 */
export function bareCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}
