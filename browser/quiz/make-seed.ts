const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 7;

/** A seed for a run: short enough to read out, without letters that look alike. */
export function makeSeed(): string {
  const numbers = crypto.getRandomValues(new Uint8Array(LENGTH));
  return Array.from(numbers, (number) => LETTERS[number % LETTERS.length]).join('');
}
