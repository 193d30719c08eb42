import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret of 256 bits, for a cookie or a header. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * The part of a secret that the database stores. Our secrets have 100 random bits or more, so nobody can guess them,
 * and a plain hash is as good as a slow one.
 */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Compares two hashes in a time that does not tell where they differ. */
export function isSameHash(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a, 'hex'), Buffer.from(b, 'hex')];
  return left.length === right.length && timingSafeEqual(left, right);
}
