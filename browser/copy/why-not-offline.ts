import type { Obstacle } from '@/domain/offline/copy-view';
import { hostFaultOf, type HostFault } from '@/domain/offline/host-fault';
import { StorageFailure } from '@/storage/failure';
import { withTimeout } from '@/storage/with-timeout';

const ANSWER_LIMIT_MS = 3_000;
export const WORKER = '/sw.js';

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

/** What the host does with the worker that no browser takes. Null where it has it, or cannot be reached. */
export async function faultOfWorker(): Promise<HostFault | null> {
  const asked = fetch(WORKER, { method: 'HEAD', redirect: 'manual', cache: 'no-store' });
  return withTimeout(ANSWER_LIMIT_MS, asked, 'the worker').then(hostFaultOf, () => null);
}
