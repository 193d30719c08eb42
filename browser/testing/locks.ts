type Waiting = { grant: () => void };

/** Locks as the standard describes them, for one name after the other. */
export class Locks {
  readonly held = new Map<string, { rob: () => void }>();
  readonly queues = new Map<string, Waiting[]>();

  request = ((name: string, options: LockOptions, work: () => Promise<void> | undefined) =>
    new Promise<void>((resolve, reject) => {
      const fail = () => reject(new DOMException('given up', 'AbortError'));
      const queue = this.queues.get(name) ?? [];
      this.queues.set(name, queue);
      const waiting: Waiting = {
        grant: () => {
          const mine = { rob: fail };
          this.held.set(name, mine);
          void Promise.resolve(work()).then(() => {
            resolve();
            if (this.held.get(name) !== mine) return;
            this.held.delete(name);
            this.next(name);
          });
        },
      };
      options.signal?.addEventListener('abort', () => {
        const place = queue.indexOf(waiting);
        if (place < 0) return;
        queue.splice(place, 1);
        fail();
      });
      if (options.steal) {
        this.held.get(name)?.rob();
        queueMicrotask(waiting.grant);
        return;
      }
      queue.push(waiting);
      queueMicrotask(() => this.next(name));
    })) as LockManager['request'];

  next(name: string): void {
    if (!this.held.has(name)) this.queues.get(name)?.shift()?.grant();
  }

  crash(name: string): void {
    this.held.delete(name);
    this.next(name);
  }
}
