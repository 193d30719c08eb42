import type { Obstacle } from '@/domain/offline/copy-view';
import { StorageFailure } from '@/storage/failure';
import { withTimeout } from '@/storage/with-timeout';

const ANSWER_LIMIT_MS = 3_000;

/** Why nothing can be copied to this phone; null where it can. */
export async function whyNotOffline(): Promise<Obstacle | null> {
  if (!window.isSecureContext) return 'not-encrypted';
  if (!('serviceWorker' in navigator)) return 'no-worker';
  try {
    await withTimeout(ANSWER_LIMIT_MS, caches.keys(), 'the copy');
    return null;
  } catch (error) {
    return error instanceof StorageFailure ? 'storage-silent' : 'storage-blocked';
  }
}
