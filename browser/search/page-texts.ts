import { COPY_CACHE } from '@/domain/offline/messages';
import { fileIn, filesIn, isPack } from '@/storage/stored-pack';
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
  const copy = await withTimeout(STORAGE_LIMIT_MS, listCopy(), 'the copy').catch((): Copy => new Map());
  /** While an update arrives, a page is there in two versions. The service worker knows which one is ours. */
  const keyOf = (path: string) => (copy.get(path)?.size === 1 ? [...copy.get(path)!.keys()][0]! : undefined);
  return {
    revisionOf: (path) => revisionIn(keyOf(path)),
    async read(path) {
      const key = keyOf(path);
      const found = key && fromCopy(key, copy.get(path)!.get(key)!);
      const stored = found && (await withTimeout(STORAGE_LIMIT_MS, found, path).catch(() => null));
      return stored ? { html: stored, revision: revisionIn(key) ?? null, isFetched: false } : fetched(path);
    },
  };
}

/** By path and key: the entry that has the page, by itself or in a pack. */
type Copy = Map<string, Map<string, string>>;

async function listCopy(): Promise<Copy> {
  const cache = await caches.open(COPY_CACHE);
  const copy: Copy = new Map();
  const note = (key: string, entry: string) => {
    const path = decodeURI(new URL(key).pathname);
    copy.set(path, (copy.get(path) ?? new Map<string, string>()).set(key, entry));
  };
  for (const { url } of await cache.keys()) {
    const pack = isPack(url) ? await cache.match(url) : undefined;
    if (pack) for (const { key } of filesIn(pack)) note(key, url);
    else note(url, url);
  }
  return copy;
}

const revisionIn = (key?: string) => (key && new URL(key).searchParams.get('__WB_REVISION__')) || undefined;

async function fromCopy(key: string, entry: string): Promise<string | undefined> {
  const stored = await caches.match(entry, { cacheName: COPY_CACHE });
  if (!stored || key === entry) return stored?.text();
  const file = filesIn(stored).find((each) => each.key === key);
  return file && (await fileIn(stored, file)).text();
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
