/// <reference lib="webworker" />
import { copyList, openCopy } from './copy';
import { fetchStages } from './fetch-stages';
import { fill, sharesOf } from './fill';
import { isOnDemand, recordFetched, recordOpened, ON_DEMAND, stagesToFetch, wasOpened } from './stages';
import { missingFiles } from './stored-files';
import { tell } from './tell';

declare const self: ServiceWorkerGlobalScope;

/** A newer version has it all, and takes over only once this worker has nothing left to do. */
const isObsolete = () => self.registration.waiting !== null;

let completing: Promise<void> | undefined;

/** Fetches what this phone shall have and never had, if there is any. What somebody has removed stays away. */
export function complete(): Promise<void> {
  completing ??= fetchTheRest().finally(() => (completing = undefined));
  return completing;
}

async function fetchTheRest(): Promise<void> {
  if (isObsolete()) return;
  const stages = await stagesToFetch();
  if (stages.length > 0) await fetchStages(stages, { isObsolete });
  tell({ type: 'whole', version: copyList.version });
}

let copyingOnDemand: Promise<void> | undefined;

/**
 * Somebody opens a page: copies the scripts that are copied on demand, if it is one that needs them. Without a
 * connection nothing changes, and the next opening tries again.
 */
export async function copyOnDemand(pathname: string): Promise<void> {
  if (!isOnDemand(pathname)) return;
  copyingOnDemand ??= fetchOnDemand().finally(() => (copyingOnDemand = undefined));
  await copyingOnDemand;
}

async function fetchOnDemand(): Promise<void> {
  if (await wasOpened()) return;
  const cache = await openCopy();
  await fill(cache, await sharesOf(await missingFiles(cache, ON_DEMAND)), () => undefined);
  await recordFetched(ON_DEMAND);
  await recordOpened();
}
