/// <reference lib="webworker" />
import { controller, copyList, missingFiles, openCopy } from './copy';
import { fill } from './fill';
import { tell } from './tell';

/** Pauses between the tries of one install. After the last try a page registers again once the network is back. */
const RETRY_AFTER_MS = [1_000, 4_000, 15_000];

/** Completes the copy. Each try continues where the one before stopped, as files that have arrived are in the cache. */
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
