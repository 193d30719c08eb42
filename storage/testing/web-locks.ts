type Work = (lock: unknown) => unknown;
type Held = { rob: () => void };

/** The locks of one browser, as in the Web Locks standard: exclusive ones, given in the order of the requests. */
export class WebLocks {
  readonly #held = new Map<string, Held>();
  readonly #queues = new Map<string, (() => void)[]>();

  readonly request = ((name: string, ...rest: [LockOptions, Work] | [Work]): Promise<unknown> => {
    const work = rest.at(-1) as Work;
    const { signal, steal } = rest.length === 2 ? rest[0] : ({} as LockOptions);
    return new Promise((resolve, reject) => {
      const queue = this.#queues.get(name) ?? [];
      this.#queues.set(name, queue);
      const grant = (): void => {
        const mine: Held = { rob: () => reject(new DOMException('stolen', 'AbortError')) };
        this.#held.set(name, mine);
        void Promise.resolve({ name, mode: 'exclusive' })
          .then(work)
          .then(resolve, reject)
          .then(() => this.#held.get(name) === mine && this.#release(name));
      };
      if (steal) {
        this.#held.get(name)?.rob();
        return queueMicrotask(grant);
      }
      signal?.addEventListener('abort', () => {
        const place = queue.indexOf(grant);
        if (place < 0) return;
        queue.splice(place, 1);
        reject(signal.reason as Error);
      });
      queue.push(grant);
      queueMicrotask(() => this.#next(name));
    });
  }) as LockManager['request'];

  /** Lets a page hold the lock that does nothing more, as if frozen. The result makes it let go. */
  hold(name: string): () => void {
    let letGo = (): void => undefined;
    const until = new Promise<void>((done) => (letGo = done));
    // It does not matter here if the lock is stolen.
    this.request(name, () => until).catch(() => undefined);
    return letGo;
  }

  /** Ends the page that holds the lock, without a warning. */
  crash(name: string): void {
    this.#release(name);
  }

  #next(name: string): void {
    if (!this.#held.has(name)) this.#queues.get(name)?.shift()?.();
  }

  #release(name: string): void {
    this.#held.delete(name);
    this.#next(name);
  }
}
