import { StorageFailure } from './failure';

/** What the promise gives, if it does so within the limit; after that it counts as silent, whatever becomes of it. */
export function within<T>(limitMs: number, promise: Promise<T>, what: string): Promise<T> {
  return new Promise<T>((done, fail) => {
    const timer = setTimeout(() => fail(new StorageFailure('silent', `${what} took over ${limitMs} ms`)), limitMs);
    promise.then(done, fail).finally(() => clearTimeout(timer));
  });
}
