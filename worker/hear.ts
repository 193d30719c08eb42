/// <reference lib="webworker" />
import type { CheckResult, Completeness, CopyRequest, Inventory } from '@/domain/offline/messages';
import { storeAppearance } from './appearance';
import { complete, copyOnDemand } from './complete';
import { copyList, fileFor, filesOf, keyOf, openCopy } from './copy';
import type { CopyFile } from './copy-list';
import { fetchFile, revisionOf } from './fill';
import { keepInPacks, packedFiles } from './packs';
import { stagesToFetch, wantedStages, WORDS } from './stages';
import { findFile, missingFiles, sizesOf } from './stored-files';

declare const self: ServiceWorkerGlobalScope;

/** Does what a page asks for, and answers on its port: with `{ failed }` where that failed or is no request of ours. */
export async function hear({ data, ports }: ExtendableMessageEvent): Promise<void> {
  const request = data as CopyRequest;
  try {
    if (request.type === 'take') return self.skipWaiting();
    // It may take longer than a page waits for an answer. News tell how it goes.
    if (request.type === 'complete') {
      ports[0]?.postMessage(true);
      return await complete();
    }
    ports[0]?.postMessage(await reply(request));
    if (request.type === 'how-complete') await copyOnDemand(request.page).catch(() => undefined);
  } catch (error) {
    ports[0]?.postMessage({ failed: String(error) });
  }
}

async function reply(request: Exclude<CopyRequest, { type: 'take' | 'complete' }>): Promise<unknown> {
  const cache = await openCopy();
  switch (request.type) {
    case 'appearance':
      return storeAppearance(request.appearance);
    case 'is-complete':
      return (await howComplete(cache)) === 'whole';
    case 'how-complete':
      return howComplete(cache);
    case 'version':
      return copyList.version;
    case 'inventory':
      return inventory(cache);
    case 'remove':
      return remove(cache, listed(request.paths));
    case 'fetch':
      return Promise.all(listed(request.paths).map((file) => fetchFile(cache, file))).then(() => true);
    case 'check':
      return check(request.path);
  }
}

const listed = (paths: readonly string[]): CopyFile[] => paths.map(fileFor).filter((file) => file !== undefined);

/** Files may come meanwhile: what is still to be fetched is looked at before what is missing. */
async function howComplete(cache: Cache): Promise<Completeness> {
  const isFetched = (await stagesToFetch()).length === 0;
  if ((await missingFiles(cache, await wantedStages())).length === 0) return 'whole';
  if (isFetched) return 'partly';
  return (await missingFiles(cache, WORDS)).length === 0 ? 'on-its-way' : 'begun';
}

/** Whether each of them was there. */
async function remove(cache: Cache, files: readonly CopyFile[]): Promise<boolean[]> {
  const keys = files.map(keyOf);
  const packed = await packedFiles(cache);
  const were = await Promise.all(keys.map((key) => cache.delete(key)));
  await keepInPacks(cache, (key) => !keys.includes(key), { isForRoom: true });
  return keys.map((key, i) => were[i]! || packed.has(key));
}

async function inventory(cache: Cache): Promise<Inventory> {
  // First, so that a copy that is called whole has all its files.
  const completeness = await howComplete(cache);
  const wanted = filesOf(await wantedStages());
  const sizes = await sizesOf(cache, wanted);
  const files = wanted.map(([path, , wireBytes], i) => ({ path, wireBytes, bytes: sizes[i]! }));
  return { version: copyList.version, completeness, files };
}

async function check(path: string): Promise<CheckResult> {
  const file = fileFor(path);
  const hit = file && (await findFile(file));
  if (!hit) return 'absent';
  const body = await hit.arrayBuffer();
  const sound = file[1] === null ? body.byteLength > 0 : (await revisionOf(body)) === file[1];
  return sound ? 'sound' : 'damaged';
}
