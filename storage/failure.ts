import type { Trouble } from './tables';

/** The storage failed, not the work that was done with it. */
export class StorageFailure extends Error {
  constructor(
    readonly trouble: Trouble,
    cause: unknown,
  ) {
    super(`The storage of this browser failed (${trouble}): ${String(cause)}`, { cause });
  }
}

/** What a failed request, transaction or opening says of the storage. */
export function failureOf(error: unknown): StorageFailure {
  if (error instanceof StorageFailure) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return new StorageFailure(name === 'QuotaExceededError' ? 'full' : 'silent', error);
}
