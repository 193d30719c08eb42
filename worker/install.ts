/// <reference lib="webworker" />
import { copyList, missingFiles, openCopy } from './copy';
import type { Stage } from './copy-list';
import { costOf, fill } from './fill';
import {
  isOnDemand,
  noteFetched,
  noteOpened,
  ON_DEMAND,
  stagesToFetch,
  wantedStages,
  wasOpened,
  WORDS,
} from './stages';
import { tell } from './tell';

declare const self: ServiceWorkerGlobalScope;

/** Pauses between the tries. After the last one a page asks again once the network is back. */
const RETRY_AFTER_MS = [1_000, 4_000, 15_000];

/**
 * The first worker of a phone takes over as soon as all can be read; `complete` fetches the rest then. A newer version
 * waits until it has all that the phone shall have, so that nothing is lost by an update.
 */
export async function install(): Promise<void> {
  if (self.registration.active) return fetchStages(await wantedStages());
  await fetchStages(WORDS, await wantedStages());
  void complete().catch(() => undefined);
}

let completing: Promise<void> | undefined;

/** Fetches what this phone shall have and never had, if there is any. What somebody has removed stays away. */
export function complete(): Promise<void> {
  completing ??= fetchTheRest().finally(() => (completing = undefined));
  return completing;
}

async function fetchTheRest(): Promise<void> {
  // A newer version has it all, and takes over only once this worker has nothing left to do.
  if (self.registration.waiting) return;
  const stages = await stagesToFetch();
  if (stages.length > 0) await fetchStages(stages);
  tell({ type: 'whole', version: copyList.version });
}

/**
 * Somebody opens a page: copies the scripts that are copied on demand, if it is one that needs them. Without a
 * connection nothing changes, and the next opening tries again.
 */
export async function copyOnDemand(pathname: string): Promise<void> {
  if (!isOnDemand(pathname)) return;
  copyingOnDemand ??= fetchOnDemand().finally(() => (copyingOnDemand = undefined));
  await copyingOnDemand;
}

let copyingOnDemand: Promise<void> | undefined;

async function fetchOnDemand(): Promise<void> {
  if (await wasOpened()) return;
  const cache = await openCopy();
  await fill(cache, await missingFiles(cache, ON_DEMAND), () => undefined);
  await noteFetched(ON_DEMAND);
  await noteOpened();
}

/** What this worker has fetched, so that its news count on from words to the rest. */
let soFarBytes = 0;

/**
 * Each try continues where the one before stopped, as files that have arrived are in the cache. `all` are the stages
 * that its news count, where more are to come.
 */
async function fetchStages(stages: readonly Stage[], all = stages): Promise<void> {
  for (const pauseMs of [...RETRY_AFTER_MS, null])
    try {
      const cache = await openCopy();
      const missing = await missingFiles(cache, stages);
      const laterBytes = costOf(await missingFiles(cache, all)) - costOf(missing);
      const beforeBytes = soFarBytes;
      await fill(cache, missing, (doneBytes, totalBytes) => {
        soFarBytes = beforeBytes + doneBytes;
        const counted = { doneBytes: soFarBytes, totalBytes: beforeBytes + totalBytes + laterBytes };
        tell({ type: 'filling', version: copyList.version, ...counted });
      });
      // The active worker may have tidied meanwhile, and knows nothing of what a newer version stores.
      if ((await missingFiles(cache, stages)).length > 0) throw new Error('something was removed meanwhile');
      await noteFetched(stages);
      return;
    } catch (error) {
      const reason = error instanceof DOMException && error.name === 'QuotaExceededError' ? 'no-room' : 'interrupted';
      tell({ type: 'stopped', version: copyList.version, reason, detail: String(error) });
      if (pauseMs === null || reason === 'no-room' || self.registration.waiting) throw error;
      await new Promise((done) => setTimeout(done, pauseMs));
    }
}
