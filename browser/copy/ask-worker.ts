import type { CopyRequest } from '@/domain/offline/messages';
import { withTimeout } from '@/storage/with-timeout';

const FOUND_LIMIT_MS = 5_000;
const ANSWER_LIMIT_MS = 60_000;

/**
 * Asks the active worker and waits for its answer. Throws an Error with the worker's words if the worker could not do
 * it.
 */
export async function askWorker<T>(request: CopyRequest): Promise<T> {
  const registration = await withTimeout(FOUND_LIMIT_MS, navigator.serviceWorker.getRegistration(), 'the worker');
  const worker = registration?.active;
  if (!worker) throw new Error('there is no worker yet');
  const { port1, port2 } = new MessageChannel();
  return new Promise((done, fail) => {
    const limit = setTimeout(() => fail(new Error('the worker did not answer')), ANSWER_LIMIT_MS);
    port1.onmessage = ({ data }: MessageEvent<T & { failed?: string }>) => {
      clearTimeout(limit);
      port1.close();
      if (typeof data === 'object' && data.failed) fail(new Error(data.failed));
      else done(data);
    };
    worker.postMessage(request, [port2]);
  });
}
