/// <reference lib="webworker" />
import { withAppearance } from './appearance';
import { fileFor } from './copy';
import { HAND_OVER_PAGE } from './hand-over-page';
import type { CopyFile } from './copy-list';
import { API } from '@/domain/api/addresses';
import { pictureInCopy } from './picture-in-copy';
import { findFile, findOfOtherVersion } from './stored-files';
import { isHashed } from './tidy';
import { isRunUnderWay } from '@/storage/run-hold';
import { withTimeout } from '@/storage/with-timeout';

declare const self: ServiceWorkerGlobalScope;

/** After this long without an answer of Cache Storage the network is asked, too. */
const STORAGE_PATIENCE_MS = 1_500;
/** A network that has not begun to answer after this long counts as gone. */
const PATIENCE_MS = 2_000;
const UNAVAILABLE = '/unavailable';

/** If the waiting worker does not take over, this one serves pages again, instead of handing over for ever. */
const MOST_HAND_OVERS = 3;
/**
 * The hand-over page reloads itself after this time, in case its script does not hear that the new worker took over.
 */
const ASK_AGAIN_AFTER_S = 5;
let handOvers = 0;

/**
 * The answer to a request. Undefined where the browser shall ask the network itself: writes, the API, other origins.
 */
export function answer({ request }: FetchEvent): Promise<Response> | undefined {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin || url.pathname.startsWith(`${API}/`))
    return undefined;
  if (request.headers.has('range') || url.searchParams.has('from-network')) return undefined;
  const isPage = request.mode === 'navigate' || request.headers.get('accept')?.startsWith('text/html');
  if (request.mode === 'navigate' && self.registration.waiting && handOvers < MOST_HAND_OVERS)
    return handOverOrAnswer(url, request);
  if (fileFor(url.pathname) || isPage) return fromHere(url, request);
  const picture = pictureInCopy(url.pathname);
  const kept = picture === null ? undefined : fileFor(picture);
  if (kept) return fromNetworkOr(kept, request);
  return isHashed(url.pathname) ? fromOtherVersion(url.pathname, request) : undefined;
}

/** A page that was open when this version took over asks for scripts of its own, which no server may have any more. */
const fromOtherVersion = async (path: string, request: Request): Promise<Response> =>
  (await inTime(findOfOtherVersion(path), request)) ?? fetch(request);

function fromHere(url: URL, request: Request): Promise<Response> {
  const file = fileFor(url.pathname);
  return file ? fromCopy(file, request) : unknownPage(request);
}

/**
 * A newer version waits, and opening a page is a calm moment for it to take over. A page of this version would later
 * meet scripts of the newer one. In the middle of a quiz nothing changes under a person's hands, not even when they
 * reload.
 */
async function handOverOrAnswer(url: URL, request: Request): Promise<Response> {
  if (await isRunUnderWay(Date.now()).catch(() => false)) return fromHere(url, request);
  handOvers += 1;
  return withAppearance(
    new Response(HAND_OVER_PAGE, {
      headers: { 'content-type': 'text/html; charset=utf-8', refresh: String(ASK_AGAIN_AFTER_S) },
    }),
  );
}

async function fromCopy(file: CopyFile, request: Request): Promise<Response> {
  const hit = await inTime(findFile(file), request);
  if (hit) return request.mode === 'navigate' ? withAppearance(hit) : hit;
  // The person or the browser has removed the file. The network may still have it.
  return request.mode === 'navigate' ? unknownPage(request) : fetch(request);
}

/**
 * The file from the copy. Where its storage fails or is slow, from whichever answers first: the network or the copy.
 */
async function inTime(found: Promise<Response | undefined>, request: Request): Promise<Response | undefined> {
  const late = withTimeout(STORAGE_PATIENCE_MS, found, 'the copy').catch(async () => {
    const fresh = fetch(request);
    return Promise.any([fresh, found.then((hit) => hit ?? fresh)]);
  });
  return late.catch(() => undefined);
}

/** A wide screen asks for a wide picture. Where none comes, the narrow one of the copy is still that picture. */
const fromNetworkOr = (kept: CopyFile, request: Request): Promise<Response> =>
  fetchWithin(PATIENCE_MS, request).catch(() => fromCopy(kept, request));

async function unknownPage(request: Request): Promise<Response> {
  try {
    return await fetchWithin(PATIENCE_MS, request);
  } catch {
    const page = fileFor(UNAVAILABLE);
    const found = page && withTimeout(STORAGE_PATIENCE_MS, findFile(page), 'the copy');
    const hit = await found?.catch(() => undefined);
    return hit ? withAppearance(new Response(hit.body, { status: 503, headers: hit.headers })) : Response.error();
  }
}

async function fetchWithin(limitMs: number, request: Request): Promise<Response> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), limitMs);
  try {
    return await fetch(request, { signal: abort.signal });
  } finally {
    clearTimeout(timer);
  }
}
