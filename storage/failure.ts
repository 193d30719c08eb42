import type { Trouble } from './tables';

/** The storage failed, and not the work that used it. */
export class StorageFailure extends Error {
  constructor(
    readonly trouble: Trouble,
    cause: unknown,
  ) {
    super(`The storage of this browser failed (${trouble}): ${String(cause)}`, { cause });
  }
}

/** Turns the error of a request, a transaction or an opening into a StorageFailure. */
export function failureOf(error: unknown): StorageFailure {
  if (error instanceof StorageFailure) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return new StorageFailure(name === 'QuotaExceededError' ? 'full' : 'silent', error);
}
