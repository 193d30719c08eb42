import { COPY_CACHE } from '@/domain/offline/messages';
import { withTimeout } from '@/storage/with-timeout';

const STORAGE_LIMIT_MS = 1_500;
const FETCH_LIMIT_MS = 10_000;

/** A page as it is stored or sent. `revision` is null where nobody says it. */
export type PageText = { html: string; revision: string | null; isFetched: boolean };

export type PageTexts = {
  /** The revision of a page in the copy. Undefined where it is not there, or there are two. */
  revisionOf(path: string): string | undefined;
  /** Null where the page cannot be had. */
  read(path: string): Promise<PageText | null>;
};

/**
 * The pages of this site: from the copy where they are in it, else by the network. The copy is read without the service
 * worker, which would have to look for each page by itself. Storage that does not answer counts as empty.
 */
export async function openPageTexts(): Promise<PageTexts> {
  const keys = await withTimeout(STORAGE_LIMIT_MS, listCopy(), 'the copy').catch(() => new Map<string, string[]>());
  /** While an update arrives, a page is there in two versions. The service worker knows which one is ours. */
  const keyOf = (path: string) => (keys.get(path)?.length === 1 ? keys.get(path)![0]! : undefined);
  return {
    revisionOf: (path) => revisionIn(keyOf(path)),
    async read(path) {
      const key = keyOf(path);
      const stored = key && (await withTimeout(STORAGE_LIMIT_MS, fromCopy(key), path).catch(() => null));
      return stored ? { html: stored, revision: revisionIn(key) ?? null, isFetched: false } : fetched(path);
    },
  };
}

async function listCopy(): Promise<Map<string, string[]>> {
  const keys = new Map<string, string[]>();
  for (const { url } of await (await caches.open(COPY_CACHE)).keys()) {
    const path = decodeURI(new URL(url).pathname);
    keys.set(path, [...(keys.get(path) ?? []), url]);
  }
  return keys;
}

const revisionIn = (key?: string) => (key && new URL(key).searchParams.get('__WB_REVISION__')) || undefined;

async function fromCopy(key: string): Promise<string | undefined> {
  return (await caches.match(key, { cacheName: COPY_CACHE }))?.text();
}

async function fetched(path: string): Promise<PageText | null> {
  try {
    const signal = AbortSignal.timeout(FETCH_LIMIT_MS);
    const response = await fetch(path, { headers: { accept: 'text/html' }, redirect: 'error', signal });
    if (!response.ok || !response.headers.get('content-type')?.startsWith('text/html')) return null;
    // As the server writes it: the revision, in quotes.
    const revision = /"([0-9a-f]{12})"/.exec(response.headers.get('etag') ?? '')?.[1] ?? null;
    return { html: await response.text(), revision, isFetched: true };
  } catch {
    return null;
  }
}
