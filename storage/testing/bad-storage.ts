/*
 * Makes a browser's storage misbehave, in ways that were seen in the wild. Each function returns one that makes the
 * storage sound again.
 */

/* oxlint-disable typescript/unbound-method -- methods of the browser are taken off and put back */

/** `indexedDB.open` never answers. Once the storage is sound again, the calls from before are answered. */
export function neverOpens(): () => void {
  const { open } = indexedDB;
  const asked: (() => void)[] = [];
  indexedDB.open = function (...args) {
    const heard: [name: string, listener: EventListener][] = [];
    const request = Object.create(IDBOpenDBRequest.prototype, {
      addEventListener: { value: (name: string, listener: EventListener) => void heard.push([name, listener]) },
      removeEventListener: { value: () => undefined },
    }) as IDBOpenDBRequest;
    asked.push(() => {
      const real = open.apply(this, args);
      for (const field of ['result', 'transaction', 'error', 'readyState'] as const)
        Object.defineProperty(request, field, { get: () => real[field] });
      for (const [name, listener] of heard) real.addEventListener(name, listener);
    });
    return request;
  };
  return () => {
    indexedDB.open = open;
    for (const answer of asked.splice(0)) answer();
  };
}

/** `indexedDB.open` throws at once, as in private windows. */
export function neverAllows(error: unknown = new DOMException('denied', 'SecurityError')): () => void {
  const { open } = indexedDB;
  indexedDB.open = () => {
    throw error;
  };
  return () => void (indexedDB.open = open);
}

/** Transactions begin, but the next `times` requests on their tables fail. */
export function requestsFail(
  name: string,
  times = Infinity,
  methods: readonly (keyof IDBObjectStore)[] = ALL,
): () => void {
  let left = times;
  const before = methods.map((method) => [method, IDBObjectStore.prototype[method] as unknown] as const);
  for (const [method, real] of before)
    Object.assign(IDBObjectStore.prototype, {
      [method](this: IDBObjectStore, ...args: unknown[]) {
        if (left-- > 0) throw new DOMException('Connection to Indexed Database server lost.', name);
        return (real as (...args: unknown[]) => unknown).apply(this, args);
      },
    });
  return () => before.forEach(([method, real]) => Object.assign(IDBObjectStore.prototype, { [method]: real }));
}
const ALL = ['get', 'getAll', 'getAllKeys', 'put', 'delete'] as const;

/** A transaction of another page on these tables, frozen with the page. It lasts until the result is called. */
export async function frozenPage(names: readonly string[]): Promise<() => Promise<void>> {
  const database = await new Promise<IDBDatabase>((done, fail) => {
    const request = indexedDB.open('daypass');
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(new Error('not opened', { cause: request.error }));
  });
  const transaction = database.transaction(names, 'readwrite');
  let isFrozen = true;
  const stay = (): void => {
    if (isFrozen) transaction.objectStore(names[0]!).get('nothing').onsuccess = stay;
  };
  stay();
  return () =>
    new Promise((done) => {
      transaction.oncomplete = () => {
        database.close();
        done();
      };
      isFrozen = false;
    });
}
