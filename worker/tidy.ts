/// <reference lib="webworker" />
import { copyList, findInCopy, isNote, keyOf, openCopy } from './copy';

declare const self: ServiceWorkerGlobalScope;

/** Where the ids of pages that an older version opened are kept; a worker has no memory of its own for long. */
const OLD_CLIENTS = '/.old-clients';

const windows = () => self.clients.matchAll({ type: 'window', includeUncontrolled: true });

/** Notes which pages are open while this version takes over: they may still ask for scripts of theirs. */
export async function leaveOldClients(): Promise<void> {
  const ids = (await windows()).map(({ id }) => id);
  await (await openCopy()).put(OLD_CLIENTS, Response.json(ids));
}

/**
 * Removes what this version does not list. Scripts of the version before stay as long as a page of it is open:
 * their addresses hold a hash, so they cannot be taken for ours.
 */
export async function tidy(): Promise<void> {
  const wanted = new Set(copyList.files.map(keyOf));
  const cache = await openCopy();
  const old = (await cache.keys()).filter(({ url }) => !wanted.has(url) && !isNote(url));
  const keepScripts = await hasOldClients();
  const removable = old.filter(({ url }) => !(keepScripts && isHashed(url)));
  await Promise.all(removable.map((request) => cache.delete(request)));
}

/** Once the last page of an older version is gone, its scripts go too. */
export async function forgetOldClients(): Promise<void> {
  if (!(await findInCopy(OLD_CLIENTS)) || (await hasOldClients())) return;
  await (await openCopy()).delete(OLD_CLIENTS);
  await tidy();
}

async function hasOldClients(): Promise<boolean> {
  const noted = await findInCopy(OLD_CLIENTS);
  const ids = new Set(noted ? ((await noted.json()) as string[]) : []);
  return (await windows()).some(({ id }) => ids.has(id));
}

const isHashed = (url: string) => /\/(_next\/static|generated)\//.test(url);
