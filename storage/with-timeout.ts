import { StorageFailure } from './failure';

/** Ends as the promise does. Rejects with a silent StorageFailure where that takes longer than the limit. */
export function withTimeout<T>(limitMs: number, promise: Promise<T>, what: string): Promise<T> {
  return new Promise<T>((done, fail) => {
    const timer = setTimeout(() => fail(new StorageFailure('silent', `${what} took over ${limitMs} ms`)), limitMs);
    promise.then(done, fail).finally(() => clearTimeout(timer));
  });
}
