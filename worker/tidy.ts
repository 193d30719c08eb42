/// <reference lib="webworker" />
import { copyList, findInCopy, isOwnRecord, keyOf, openCopy } from './copy';
import { openWindows } from './open-windows';
import { keepInPacks, packsIn } from './packs';
import { isOtherVersionsRecord } from './stages';
import { isPack } from '@/storage/stored-pack';

declare const self: ServiceWorkerGlobalScope;

/** The record with the ids of pages that an older version opened. A worker's memory does not last. */
const OLD_CLIENTS = '/.old-clients';

/** Stores which pages are open while this version takes over. They may still ask for scripts of their version. */
export async function leaveOldClients(): Promise<void> {
  const ids = (await openWindows()).map(({ id }) => id);
  await (await openCopy()).put(OLD_CLIENTS, Response.json(ids));
}

/**
 * Removes the files that this version does not list. Scripts of an older version stay as long as a page of it is open.
 * Their addresses have a hash, so they cannot be mistaken for ours. A pack goes as a whole here: to write one anew would
 * hold up the page that waits for this version.
 */
export async function tidy(): Promise<void> {
  const cache = await openCopy();
  const stays = await whatStays();
  const unneeded = (await packsIn(cache)).filter(({ files }) => !files.some(({ key }) => stays(key)));
  const removable = (await cache.keys())
    .map(({ url }) => url)
    .filter((url) => !stays(url) && !isPack(url) && (!isOwnRecord(url) || isOtherVersionsRecord(url)));
  await Promise.all([...removable, ...unneeded.map(({ url }) => url)].map((url) => cache.delete(url)));
}

/** Whether the file with this key stays. */
async function whatStays(): Promise<(key: string) => boolean> {
  const wanted = new Set(copyList.files.map(keyOf));
  const mayNeedScripts = await hasOldClients();
  return (key) => wanted.has(key) || (mayNeedScripts && isHashed(key));
}

/**
 * Removes what is left of an older version once its last page is closed. The record goes last: a worker that is stopped
 * before that does it again.
 */
export async function forgetOldClients(): Promise<void> {
  if (isNewerComing()) return;
  if (!(await findInCopy(OLD_CLIENTS)) || (await hasOldClients())) return;
  await tidy();
  const cache = await openCopy();
  const isDone = await keepInPacks(cache, await whatStays(), { goesOn: () => !isNewerComing() });
  if (isDone) await cache.delete(OLD_CLIENTS);
}

/** A newer version stores its files beside ours, and may need some that we do not. */
const isNewerComing = () => Boolean(self.registration.installing ?? self.registration.waiting);

async function hasOldClients(): Promise<boolean> {
  const stored = await findInCopy(OLD_CLIENTS);
  const ids = new Set(stored ? ((await stored.json()) as string[]) : []);
  return (await openWindows()).some(({ id }) => ids.has(id));
}

/** Whether an address changes with its content, as those of scripts, styles and pictures do. */
export const isHashed = (url: string) => /\/(_next\/static|generated)\//.test(url);
