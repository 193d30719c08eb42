/// <reference lib="webworker" />
import { COPY_CACHE } from '@/domain/offline/messages';
import { readPercent } from '@/domain/read-percent';
import type { CopyFile, CopyList, Stage } from './copy-list';

declare const self: ServiceWorkerGlobalScope & { __DAYPASS_COPY: CopyList };

export const copyList = self.__DAYPASS_COPY;

const files = new Map(copyList.files.map((file) => [file[0], file]));

/**
 * The key of a file in Cache Storage: its absolute address, and the revision where the address has no hash. Workbox
 * named the parameter, which stands in the copies of phones.
 */
export function keyOf([path, revision]: CopyFile): string {
  const key = new URL(path, location.href);
  if (revision !== null) key.searchParams.set('__WB_REVISION__', revision);
  return key.href;
}

export const addressOf = (path: string): string => new URL(path, location.href).href;

/** The file of the copy for a path. `/index`, `.html`, a slash at the end and codes for letters make no difference. */
export function fileFor(asked: string): CopyFile | undefined {
  const pathname = readPercent(asked);
  return files.get(asked) ?? files.get(pathname) ?? files.get(pathname.replace(/(\/index)?(\.html)?\/?$/, '') || '/');
}

export const openCopy = (): Promise<Cache> => caches.open(COPY_CACHE);
// The first opening takes longest, so it begins while the worker starts, before a page is asked for.
void openCopy().catch(() => undefined);

/**
 * A file or a record of the copy. `caches.match` is one request to the browser's storage; opening the cache would be two.
 */
export const findInCopy = (key: string): Promise<Response | undefined> => caches.match(key, { cacheName: COPY_CACHE });

/**
 * Whether it is a record of the worker. Records lie in the copy: a cache of their own would have to be opened for each
 * page.
 */
export const isOwnRecord = (url: string): boolean => new URL(url).pathname.startsWith('/.');

export const filesOf = (stages: readonly Stage[]): CopyFile[] =>
  copyList.files.filter((file) => stages.includes(file[4]));
