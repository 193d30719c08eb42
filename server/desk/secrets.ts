import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret of 256 bits, for a cookie or a header. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * What the database keeps of a secret. Ours have 100 bits and more from the system's own source, so a plain hash is as
 * strong as a slow one: there is nothing to guess.
 */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Takes the same time wherever the two differ. */
export function isSameHash(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a, 'hex'), Buffer.from(b, 'hex')];
  return left.length === right.length && timingSafeEqual(left, right);
}
