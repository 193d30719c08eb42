/// <reference lib="webworker" />
import { fileIn, filesIn, isPack, packOf, type PackedFile } from '@/storage/stored-pack';
import { findInCopy, openCopy } from './copy';

type Pack = { url: string; files: readonly PackedFile[] };

/** What is in the packs that this worker has met. A pack never changes under its address. */
const known = new Map<string, readonly PackedFile[]>();
/** In which pack a file was seen last. */
const seenIn = new Map<string, string>();

function read(url: string, pack: Response): readonly PackedFile[] {
  const files = known.get(url) ?? filesIn(pack);
  known.set(url, files);
  for (const { key } of files) seenIn.set(key, url);
  return files;
}

/** The packs of the copy, and what is in them. */
export async function packsIn(cache: Cache): Promise<Pack[]> {
  const urls = (await cache.keys()).map(({ url }) => url).filter(isPack);
  return Promise.all(
    urls.map(async (url) => {
      const pack = known.has(url) ? undefined : await cache.match(url);
      return { url, files: pack ? read(url, pack) : (known.get(url) ?? []) };
    }),
  );
}

/** The files that lie in packs, by their keys. */
export async function packedFiles(cache: Cache): Promise<ReadonlyMap<string, PackedFile>> {
  const packs = await packsIn(cache);
  return new Map(packs.flatMap(({ files }) => files.map((file) => [file.key, file] as const)));
}

/**
 * A file that lies in a pack. It is looked for where it was seen last, then in the pack of this version, then in all: after
 * an update, what has not changed still lies in packs of an earlier version.
 */
export async function findPacked(key: string, ownPack?: string): Promise<Response | undefined> {
  const likely = seenIn.get(key) ?? ownPack;
  const found = likely === undefined ? undefined : await findIn(likely, key);
  if (found) return found;
  const holder = (await packsIn(await openCopy())).find(({ files }) => files.some((file) => file.key === key));
  return holder && findIn(holder.url, key);
}

async function findIn(url: string, key: string): Promise<Response | undefined> {
  const pack = await findInCopy(url);
  const file = pack && read(url, pack).find((each) => each.key === key);
  return file && fileIn(pack, file);
}

const keyIn = ({ key }: PackedFile) => key;
let changing = Promise.resolve(true);

type Keeping = {
  /** Asked before each pack: a newer version may have begun to read them. */
  goesOn?: () => boolean;
  /** Somebody wants the room: where it does not suffice for the new pack beside the old one, the old one goes first. */
  isForRoom?: boolean;
};

/**
 * Takes out of the packs what shall not stay. A pack is written anew under another address before the old one goes, so
 * whenever the browser stops, each file that stays is in one of them. False where it did not come to its end.
 */
export function keepInPacks(
  cache: Cache,
  stays: (key: string) => boolean,
  { goesOn = () => true, isForRoom = false }: Keeping = {},
): Promise<boolean> {
  changing = changing
    .catch(() => false)
    .then(async () => {
      const packs = await packsIn(cache);
      const isToChange = ({ files }: Pack) => !files.every(({ key }) => stays(key));
      const elsewhere = new Set(packs.filter((pack) => !isToChange(pack)).flatMap(({ files }) => files.map(keyIn)));
      for (const { url, files } of packs.filter(isToChange)) {
        // An earlier worker may have been stopped between the two steps.
        const kept = files.filter(({ key }) => stays(key) && !elsewhere.has(key));
        if (!goesOn()) return false;
        const isThere = kept.length === 0 || (await writeAnew(cache, url, kept, isForRoom));
        if (!goesOn()) return false;
        await cache.delete(url);
        if (isThere) for (const { key } of kept) elsewhere.add(key);
      }
      return true;
    });
  return changing;
}

/** False where the pack is gone. */
async function writeAnew(cache: Cache, url: string, kept: readonly PackedFile[], isForRoom: boolean): Promise<boolean> {
  const pack = await cache.match(url);
  if (!pack) return false;
  const bytes = new Uint8Array(await pack.arrayBuffer());
  let from = 0;
  const files = kept.map((file) => {
    const moved = { ...file, from };
    from += file.length;
    return moved;
  });
  const body = new Blob(kept.map((file) => bytes.subarray(file.from, file.from + file.length)));
  const address = new URL(`/packs/${crypto.randomUUID()}.pack`, url).href;
  const write = () => cache.put(address, packOf(body, files));
  await write().catch(async (error: unknown) => {
    if (!isForRoom || !isNoRoom(error)) throw error;
    // The bytes are in memory. There is room for them once the old pack is gone.
    await cache.delete(url);
    await write();
  });
  return true;
}

export const isNoRoom = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'QuotaExceededError';
