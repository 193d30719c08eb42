type CachedFile = { status: number; headers: [string, string][]; body: Uint8Array<ArrayBuffer> };

/**
 * The Cache Storage of one phone, as in its standard, for GET requests. It can misbehave: it waits for `answers` before
 * each answer, and it is full at `roomBytes`.
 */
export class PhoneCaches {
  answers: () => Promise<void> = () => Promise.resolve();
  roomBytes = Infinity;
  readonly #caches = new Map<string, PhoneCache>();

  async open(name: string): Promise<PhoneCache> {
    await this.answers();
    const cache = this.#caches.get(name) ?? new PhoneCache(this);
    this.#caches.set(name, cache);
    return cache;
  }

  async match(request: RequestInfo | URL, { cacheName = '' }: MultiCacheQueryOptions): Promise<Response | undefined> {
    await this.answers();
    return this.#caches.get(cacheName)?.match(request);
  }

  /** The bytes of all caches. */
  get bytes(): number {
    return [...this.#caches.values()].reduce((sum, cache) => sum + cache.bytes, 0);
  }
}

class PhoneCache {
  readonly #rows = new Map<string, CachedFile>();
  constructor(readonly phone: PhoneCaches) {}

  async match(request: RequestInfo | URL): Promise<Response | undefined> {
    await this.phone.answers();
    const cached = this.#rows.get(addressOf(request));
    return cached && new Response(cached.body.slice(), cached);
  }

  async put(request: RequestInfo | URL, response: Response): Promise<void> {
    if (response.status === 206 || response.bodyUsed) throw new TypeError('cannot be put into a cache');
    const body = new Uint8Array(await response.arrayBuffer());
    await this.phone.answers();
    const address = addressOf(request);
    const before = this.#rows.get(address)?.body.length ?? 0;
    if (this.phone.bytes - before + body.length > this.phone.roomBytes)
      throw new DOMException('Quota exceeded.', 'QuotaExceededError');
    const headers: CachedFile['headers'] = [];
    response.headers.forEach((value, name) => headers.push([name, value]));
    this.#rows.set(address, { status: response.status, headers, body });
  }

  async keys(): Promise<Request[]> {
    await this.phone.answers();
    return [...this.#rows.keys()].map((address) => new Request(address));
  }

  async delete(request: RequestInfo | URL): Promise<boolean> {
    await this.phone.answers();
    return this.#rows.delete(addressOf(request));
  }

  get bytes(): number {
    return [...this.#rows.values()].reduce((sum, { body }) => sum + body.length, 0);
  }
}

const addressOf = (request: RequestInfo | URL): string =>
  request instanceof Request ? request.url : new URL(request, location.href).href;
