import { StorageFailure } from '@/storage/failure';
import { within } from '@/storage/within';

const ANSWER_LIMIT_MS = 3_000;

/** Why nothing can be kept on this phone, in words for its owner; null where it can. */
export async function whyNotOffline(): Promise<string | null> {
  if (!window.isSecureContext)
    return 'This page was opened without encryption (http). Browsers keep pages for offline use only over https, or on the very machine that serves them. Ask for the https address.';
  if (!('serviceWorker' in navigator))
    return 'This browser does not let pages be kept, as private windows of some browsers do. Open this address in an ordinary window.';
  try {
    await within(ANSWER_LIMIT_MS, caches.keys(), 'the copy');
    return null;
  } catch (error) {
    if (error instanceof StorageFailure)
      return 'The storage of this phone does not answer just now. Close other tabs of this site, or the browser, and open this page again.';
    return 'Storage is blocked for this site, in the settings of the browser or because the window is private. Allow it, or use an ordinary window, and the copy starts by itself.';
  }
}
