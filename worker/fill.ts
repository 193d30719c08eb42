/// <reference lib="webworker" />
import { hostFaultOf } from '@/domain/offline/host-fault';
import { packOf } from '@/storage/stored-pack';
import { addressOf, copyList, fileFor, keyOf } from './copy';
import type { CopyFile, Stage } from './copy-list';
import { HostFailure } from './host-failure';
import { inParallel } from './in-parallel';
import { openWindows } from './open-windows';
import { isNoRoom } from './packs';
import { unpack } from './unpack';

/** As many as browsers open to one host over HTTP/1.1. */
const CONNECTIONS = 6;

const TELL_EVERY_MS = 1_000;

/** These headers are stored with a file, so that a page from the copy has the same policy as one from the server. */
const KEPT_HEADERS = ['content-type', 'content-security-policy', 'referrer-policy', 'x-content-type-options'];

/**
 * The types of files with a hash in their address. A wifi that answers in the server's place sends 200, but none of
 * these.
 */
const HASHED_TYPES = /javascript|^(image|font)\//;

type Progress = (doneBytes: number, totalBytes: number) => void;

/**
 * Fetches these shares, several at a time, into the cache. A pack is stored as it came: one entry costs a phone as much
 * as one file does. Files that have arrived stay, even if others fail.
 */
export async function fill(cache: Cache, shares: readonly Share[], progress: Progress): Promise<void> {
  const totalBytes = costOf(shares);
  let doneBytes = 0;
  const tell = () => progress(doneBytes, totalBytes);
  tell();
  // A page whose script came later than the worker has not heard it, and the next file may take long.
  const telling = setInterval(tell, TELL_EVERY_MS);
  try {
    await inParallel(CONNECTIONS, shares, async ({ wireBytes, files, pack }) => {
      await (pack ? fetchPack(cache, pack, files) : fetchFile(cache, files[0]!));
      doneBytes += wireBytes;
      tell();
    });
  } finally {
    clearInterval(telling);
  }
}

/** What it costs to fetch these shares, in bytes on the wire. */
export const costOf = (shares: readonly Share[]): number => shares.reduce((sum, { wireBytes }) => sum + wireBytes, 0);

/** A pack with the files that are wanted of it, which all have one stage, or one file. */
export type Share = { wireBytes: number; stage: Stage; files: CopyFile[]; pack?: string };

/**
 * How the missing files are fetched: a whole pack where that is less than its missing files (the first visit), and single
 * files otherwise (an update, the rest of an interrupted copy). Large scripts come singly while a page is open that
 * fetches some of them itself: the browser's own cache has those.
 */
export async function sharesOf(missing: readonly CopyFile[]): Promise<Share[]> {
  const isScripted = await isScriptedPageOpen();
  const byPack = new Map<number, CopyFile[]>();
  for (const file of missing) byPack.set(file[3], [...(byPack.get(file[3]) ?? []), file]);
  const shares = [...byPack].flatMap(([index, files]): Share[] => {
    const pack = copyList.packs[index];
    const singly = files.reduce((sum, file) => sum + file[2], 0);
    if (pack && pack[1] < singly && !(pack[2] && isScripted))
      return [{ wireBytes: pack[1], stage: files[0]![4], files, pack: pack[0] }];
    return files.map((file) => ({ wireBytes: file[2], stage: file[4], files: [file] }));
  });
  return shares.toSorted((one, other) => one.stage - other.stage);
}

async function isScriptedPageOpen(): Promise<boolean> {
  return (await openWindows()).some(({ url }) => copyList.scripted.includes(fileFor(new URL(url).pathname)?.[0] ?? ''));
}

async function fetchPack(cache: Cache, path: string, wanted: readonly CopyFile[]): Promise<void> {
  const pack = await (await fetchSound(path)).arrayBuffer();
  // One look at the whole is enough: the address of a pack has its revision.
  if (!path.endsWith(`/${await revisionOf(pack)}.pack`)) throw new Error(`${path} is of another version`);
  const members = unpack(pack);
  const files = members.map(({ path: member, headers, body }) => ({
    key: keyOf(fileAt(member)),
    headers: keptOf(new Headers(headers)),
    from: body.byteOffset,
    length: body.length,
  }));
  try {
    await cache.put(addressOf(path), packOf(pack, files));
  } catch (error) {
    if (!isNoRoom(error)) throw error;
    // As much as there is room for.
    const byPath = new Map(members.map((member) => [member.path, member]));
    for (const file of wanted) {
      const { headers, body } = byPath.get(file[0])!;
      await store(cache, file, body, new Headers(headers));
    }
  }
}

function fileAt(path: string): CopyFile {
  const file = fileFor(path);
  if (!file) throw new Error(`a pack has ${path}, which is not listed`);
  return file;
}

/** Fetches one file. The browser's own cache may answer only where the address has a hash. */
export async function fetchFile(cache: Cache, file: CopyFile): Promise<void> {
  const response = await fetchSound(file[0], file[1] === null ? 'default' : 'no-cache');
  await store(cache, file, new Uint8Array(await response.arrayBuffer()), response.headers);
}

async function fetchSound(path: string, mode: RequestCache = 'default'): Promise<Response> {
  const response = await fetch(path, { cache: mode, credentials: 'same-origin', redirect: 'manual' });
  const fault = hostFaultOf(response);
  if (fault) throw new HostFailure(fault, path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response;
}

async function store(cache: Cache, file: CopyFile, body: Uint8Array<ArrayBuffer>, sent: Headers): Promise<void> {
  // A server that was updated meanwhile sends another version of the page, which must not get among the files of this
  // one.
  const isOurs =
    file[1] === null
      ? body.length > 0 && HASHED_TYPES.test(`${sent.get('content-type')}`)
      : (await revisionOf(body)) === file[1];
  if (!isOurs) throw new Error(`${file[0]} is of another version`);
  const headers = { ...keptOf(sent), 'content-length': `${body.length}` };
  await cache.put(keyOf(file), new Response(body, { headers }));
}

const keptOf = (sent: Headers): Record<string, string> =>
  Object.fromEntries(KEPT_HEADERS.flatMap((name) => (sent.has(name) ? [[name, sent.get(name)!]] : [])));

/** The first 12 hex digits of the SHA-256, as in the list that press/ writes. */
export async function revisionOf(body: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return Array.from(digest.subarray(0, 6), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
