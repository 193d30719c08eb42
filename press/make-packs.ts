import { revision } from './revision';
import { siteFile, type PressedFile } from './site-file';

/** Uncompressed size. It is small enough for a cheap phone to unpack, and little is lost when the connection breaks. */
const PACK_BYTES = 1_500_000;

export type Pack = { file: PressedFile; members: PressedFile[] };

/**
 * Puts many files together. Pages repeat each other, so together they compress to a fraction. A pack begins with the
 * length of its index (four bytes, big endian). worker/unpack.ts takes it apart.
 */
export function makePacks(files: readonly PressedFile[]): Pack[] {
  const groups: PressedFile[][] = [];
  let room = 0;
  for (const file of files) {
    if (groups.length === 0 || file.body.length > room) {
      groups.push([]);
      room = PACK_BYTES;
    }
    groups.at(-1)!.push(file);
    room -= file.body.length;
  }
  return groups.map((members) => ({ members, file: packOf(members) }));
}

function packOf(members: readonly PressedFile[]): PressedFile {
  const index = members.map(({ path, type, headers, body }) => ({
    path,
    headers: { 'content-type': type, ...headers },
    length: body.length,
  }));
  const head = Buffer.from(JSON.stringify(index));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  const body = Buffer.concat([length, head, ...members.map((member) => member.body)]);
  return siteFile(`packs/${revision(body)}.pack`, body);
}
