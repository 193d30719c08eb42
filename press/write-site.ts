import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compress } from './compress';
import { revision } from './revision';
import type { PressedFile } from './site-file';

export type Wire = { bytes: number; br: number | null; gz: number | null };

/** What a phone downloads for a file: its smallest form. */
export const wireBytes = ({ bytes, br, gz }: Wire): number => Math.min(bytes, br ?? bytes, gz ?? bytes);

/** Writes one file with its compressed forms, and gives the length of each. */
export async function writeFile(folder: string, { file, body, type }: PressedFile): Promise<Wire> {
  const { br, gz } = await compress(body, type);
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, body);
  if (br) writeFileSync(`${path}.br`, br);
  if (gz) writeFileSync(`${path}.gz`, gz);
  return { bytes: body.length, br: br?.length ?? null, gz: gz?.length ?? null };
}

/** Writes site.json: everything that the server has to know about each address. */
export function writeIndex(path: string, version: string, files: readonly (readonly [PressedFile, Wire])[]): void {
  const entries = files
    .toSorted((a, b) => (a[0].path < b[0].path ? -1 : 1))
    .map(([{ path: address, file, type, cache, headers, body }, wire]): [string, object] => [
      address,
      { file, type, etag: `"${revision(body)}"`, ...wire, cache, headers },
    ]);
  writeFileSync(
    path,
    JSON.stringify({ version, notFound: '/404', files: Object.fromEntries<object>(entries) }, null, 1),
  );
}

export function emptyFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}
