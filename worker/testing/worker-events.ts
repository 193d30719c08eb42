/* The events of a service worker, which Node does not have. */

export class WorkerEvent extends Event {
  readonly #waitedFor: Promise<unknown>[] = [];

  waitUntil(work: Promise<unknown>): void {
    this.#waitedFor.push(work);
    // `ended` tells whether it failed.
    work.catch(() => undefined);
  }

  /** Resolves when all work is done for which the browser lets the worker live. */
  async ended(): Promise<void> {
    for (const work of this.#waitedFor) await work;
  }
}

export class WorkerFetchEvent extends WorkerEvent {
  answer: Promise<Response> | undefined;
  constructor(readonly request: Request) {
    super('fetch');
  }
  respondWith(answer: Promise<Response>): void {
    this.answer = answer;
    answer.catch(() => undefined);
  }
}

export class WorkerMessageEvent extends WorkerEvent {
  constructor(
    readonly data: unknown,
    readonly ports: readonly MessagePort[],
  ) {
    super('message');
  }
}
