import { createHash } from 'node:crypto';

/** As in sign-in codes: no letters that are misread, misheard or spell words. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LETTERS = 6;

/**
 * What officials call a device. It leads nobody back to the cookie, which is a secret of the phone. Of three thousand
 * devices two have the same label in one case of two hundred.
 */
export function deviceLabel(device: string): string {
  const hash = createHash('sha256').update(device).digest();
  return Array.from(hash.subarray(0, LETTERS), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}
