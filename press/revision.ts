import { createHash } from 'node:crypto';

/** Twelve hex digits of SHA-256. worker/fill.ts checks what it stores against them. */
export function revision(...parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 12);
}
