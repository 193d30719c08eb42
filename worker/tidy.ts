/// <reference lib="webworker" />
import { copyList, findInCopy, isOwnRecord, keyOf, openCopy } from './copy';
import { isOtherVersionsRecord } from './stages';

declare const self: ServiceWorkerGlobalScope;

/** The record with the ids of pages that an older version opened. A worker's memory does not last. */
const OLD_CLIENTS = '/.old-clients';

const windows = () => self.clients.matchAll({ type: 'window', includeUncontrolled: true });

/** Stores which pages are open while this version takes over. They may still ask for scripts of their version. */
export async function leaveOldClients(): Promise<void> {
  const ids = (await windows()).map(({ id }) => id);
  await (await openCopy()).put(OLD_CLIENTS, Response.json(ids));
}

/**
 * Removes the files that this version does not list. Scripts of an older version stay as long as a page of it is open.
 * Their addresses have a hash, so they cannot be mistaken for ours.
 */
export async function tidy(): Promise<void> {
  const wanted = new Set(copyList.files.map(keyOf));
  const cache = await openCopy();
  const old = (await cache.keys()).filter(
    ({ url }) => (!wanted.has(url) && !isOwnRecord(url)) || isOtherVersionsRecord(url),
  );
  const mayNeedScripts = await hasOldClients();
  const removable = old.filter(({ url }) => !(mayNeedScripts && isHashed(url)));
  await Promise.all(removable.map((request) => cache.delete(request)));
}

/** Removes the scripts of an older version once its last page is closed. */
export async function forgetOldClients(): Promise<void> {
  // A newer version stores its files beside ours.
  if (self.registration.installing || self.registration.waiting) return;
  if (!(await findInCopy(OLD_CLIENTS)) || (await hasOldClients())) return;
  await (await openCopy()).delete(OLD_CLIENTS);
  await tidy();
}

async function hasOldClients(): Promise<boolean> {
  const stored = await findInCopy(OLD_CLIENTS);
  const ids = new Set(stored ? ((await stored.json()) as string[]) : []);
  return (await windows()).some(({ id }) => ids.has(id));
}

const isHashed = (url: string) => /\/(_next\/static|generated)\//.test(url);
