/* The events of a service worker, which Node does not have. */

export class WorkerEvent extends Event {
  readonly #waitedFor: Promise<unknown>[] = [];

  waitUntil(work: Promise<unknown>): void {
    this.#waitedFor.push(work);
    // Whether it failed is told by `ended`.
    work.catch(() => undefined);
  }

  /** Settles when all is done that the worker is kept alive for. */
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
