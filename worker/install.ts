/// <reference lib="webworker" />
import { controller, copyList, missingFiles, openCopy } from './copy';
import { fill } from './fill';
import { tell } from './tell';

/** Pauses between tries within one install; after the last one the page registers again when the network is back. */
const RETRY_AFTER_MS = [1_000, 4_000, 15_000];

/** Completes the copy. Each try goes on where the one before stopped: what has arrived is in the cache. */
export async function install(event: ExtendableEvent): Promise<void> {
  for (const pauseMs of [...RETRY_AFTER_MS, null])
    try {
      const cache = await openCopy();
      await fill(cache, await missingFiles(cache), (doneBytes, totalBytes) =>
        tell({ type: 'filling', version: copyList.version, doneBytes, totalBytes }),
      );
      await controller.install(event);
      return;
    } catch (error) {
      const reason = error instanceof DOMException && error.name === 'QuotaExceededError' ? 'no-room' : 'interrupted';
      tell({ type: 'stopped', version: copyList.version, reason, detail: String(error) });
      if (pauseMs === null || reason === 'no-room') throw error;
      await new Promise((done) => setTimeout(done, pauseMs));
    }
}
