import { readFile } from 'node:fs/promises';

type Wanted = { path: string; bytes: number };

/** Bodies in memory, at most `limitBytes` of them. The least recently used one is dropped first. */
export class BodyCache {
  #limitBytes: number;
  #usedBytes = 0;
  #bodies = new Map<string, Buffer>();
  #loading = new Map<string, Promise<Buffer>>();

  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes;
  }

  get usedBytes() {
    return this.#usedBytes;
  }

  /** A body that would take more than an eighth of the memory is sent from the disk instead. */
  isTooLarge({ bytes }: Wanted) {
    return bytes > this.#limitBytes / 8;
  }

  get({ path }: Wanted): Buffer | undefined {
    const body = this.#bodies.get(path);
    if (!body) return undefined;
    // A Map has the order of insertion, so this moves the body to its end.
    this.#bodies.delete(path);
    this.#bodies.set(path, body);
    return body;
  }

  /** Reads a body. Readers who ask for the same file at the same time share one read. */
  load(wanted: Wanted): Promise<Buffer> {
    const running = this.#loading.get(wanted.path);
    if (running) return running;
    const loading = this.#read(wanted).finally(() => this.#loading.delete(wanted.path));
    this.#loading.set(wanted.path, loading);
    return loading;
  }

  async #read({ path, bytes }: Wanted) {
    const body = await readFile(path);
    if (body.length !== bytes) throw new SiteChangedError(path);
    this.#bodies.set(path, body);
    this.#usedBytes += bytes;
    for (const [oldest, old] of this.#bodies) {
      if (this.#usedBytes <= this.#limitBytes) break;
      this.#bodies.delete(oldest);
      this.#usedBytes -= old.length;
    }
    return body;
  }
}

/** The site was built again while the server ran, which still has the sizes and tags of the old files. */
export class SiteChangedError extends Error {
  override name = 'SiteChangedError';
  constructor(path: string) {
    super(`${path} is not the file that was there at the start. Restart the server after a build.`);
  }
}
