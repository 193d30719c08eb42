/** `finally` waits for a promise that its function returns. Lint knows it by this. */
// oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface adds to one that exists
interface Promise<T> {
  finally(onfinally: () => PromiseLike<unknown>): Promise<T>;
}
