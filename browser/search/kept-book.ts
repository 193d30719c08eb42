import { withTimeout } from '@/storage/with-timeout';
import type { StoredBook } from './book';

const CACHE = 'daypass-search';
const KEY = '/.search-index';
/** An index of hundreds of reports is megabytes. A phone that takes longer to find it has read the pages by then. */
const READ_LIMIT_MS = 4_000;
const WRITE_LIMIT_MS = 20_000;

/** The index as it was kept. `pages` are the revisions of the pages in it. */
export type KeptBook = { build: string; pages: Record<string, string>; book: StoredBook };

/** Null where nothing of this version of the code was kept, or storage does not give it. */
export async function readKeptBook(build: string): Promise<KeptBook | null> {
  const read = async () => (await caches.match(KEY, { cacheName: CACHE }))?.json() as Promise<KeptBook> | undefined;
  const kept = await withTimeout(READ_LIMIT_MS, read(), 'the index').catch(() => undefined);
  return kept?.build === build ? kept : null;
}

/** Storage may refuse. Then the index is made again next time. */
export async function keepBook(kept: KeptBook): Promise<void> {
  const write = async () => {
    const body = new Response(JSON.stringify(kept), { headers: { 'content-type': 'application/json' } });
    await (await caches.open(CACHE)).put(KEY, body);
  };
  await withTimeout(WRITE_LIMIT_MS, write(), 'keeping the index').catch(() => undefined);
}
