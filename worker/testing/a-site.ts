import { createHash } from 'node:crypto';
import type { Asked, Said } from '@/storage/testing/network';
import type { CopyFile, CopyList } from '@/worker/copy-list';

type Site = {
  list: CopyList;
  /** The answers of this site's server. */
  says: (asked: Asked) => Said;
};
/** In one pack, pages take half of the bytes that they take singly. */
const TOGETHER = 2;

/**
 * A site with these files, and its list, as press/ writes it. A file is a script where its address has a hash,
 * otherwise a page. `packs` says which files are in one pack, `large` which of the packs have large scripts, `scripted` which
 * pages fetch some of those, `onDemand` which script only goes with which page.
 */
export function aSite(
  files: Record<string, string>,
  {
    version = 'v1',
    packs = [] as readonly (readonly string[])[],
    large = [] as number[],
    scripted = [] as string[],
    onDemand = {},
  } = {},
): Site {
  const list: CopyList = {
    version,
    files: Object.entries(files).map(([path, text]): CopyFile => {
      const pack = packs.findIndex((members) => members.includes(path));
      const stage = Object.hasOwn(onDemand, path) ? 3 : isHashed(path) ? 1 : 0;
      return [path, isHashed(path) ? null : revisionIn(text), text.length, pack, stage];
    }),
    onDemand: Object.values(onDemand),
    scripted,
    packs: packs.map((members, index) => {
      const bytes = members.reduce((sum, path) => sum + files[path]!.length, 0);
      return [packAt(packOf(members, files)), Math.ceil(bytes / TOGETHER), large.includes(index) ? 1 : 0] as const;
    }),
  };
  const bodies = new Map<string, string | Uint8Array>(Object.entries(files));
  for (const members of packs) bodies.set(packAt(packOf(members, files)), packOf(members, files));
  return {
    list,
    says: ({ path }) => {
      const body = bodies.get(path.split('?')[0]!);
      if (body === undefined) return { status: 404, headers: HTML, body: '<html lang="en">Not found' };
      return { status: 200, headers: isHashed(path) ? { 'content-type': 'text/javascript' } : HTML, body };
    },
  };
}

export const HTML = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'self'",
  'set-cookie': 'not=kept',
};

const isHashed = (path: string) => path.startsWith('/_next/static/');
const packAt = (pack: Uint8Array) => `/packs/${revisionIn(pack)}.pack`;
const revisionIn = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Makes a pack as press/make-packs.ts does. The tests there show that its packs can be unpacked. */
function packOf(members: readonly string[], files: Record<string, string>): Uint8Array {
  const bodies = members.map((path) => Buffer.from(files[path]!));
  const index = members.map((path, i) => ({ path, headers: HTML, length: bodies[i]!.length }));
  const head = Buffer.from(JSON.stringify(index));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  return Buffer.concat([length, head, ...bodies]);
}
