/// <reference lib="webworker" />
import { addressOf, copyList, filesOf, findInCopy, keyOf } from './copy';
import type { CopyFile, Stage } from './copy-list';
import { findPacked, packedFiles } from './packs';

/**
 * A file of the copy: an entry of its own, or a part of a pack. What was fetched anew is an entry of its own, and comes
 * before what a pack has.
 */
export async function findFile(file: CopyFile): Promise<Response | undefined> {
  const key = keyOf(file);
  const pack = copyList.packs[file[3]];
  // Asked for at once, as each costs a step to another process. An entry of its own waits for no pack.
  const packed = pack && findPacked(key, addressOf(pack[0]));
  packed?.catch(() => undefined);
  return (await findInCopy(key)) ?? packed ?? findPacked(key);
}

/** A file that this version does not list, by an address that changes with its content. */
export async function findOfOtherVersion(path: string): Promise<Response | undefined> {
  const key = addressOf(path);
  return (await findInCopy(key)) ?? findPacked(key);
}

/** The files of these stages that the cache does not have yet. */
export async function missingFiles(cache: Cache, stages: readonly Stage[]): Promise<CopyFile[]> {
  const alone = new Set((await cache.keys()).map(({ url }) => url));
  const packed = await packedFiles(cache);
  return filesOf(stages).filter((file) => !alone.has(keyOf(file)) && !packed.has(keyOf(file)));
}

/** The size of each of these files on the phone; null where it is absent. */
export async function sizesOf(cache: Cache, files: readonly CopyFile[]): Promise<(number | null)[]> {
  const packed = await packedFiles(cache);
  return Promise.all(
    files.map(async (file) => {
      const hit = await cache.match(keyOf(file));
      if (hit) return Number(hit.headers.get('content-length'));
      return packed.get(keyOf(file))?.length ?? null;
    }),
  );
}
