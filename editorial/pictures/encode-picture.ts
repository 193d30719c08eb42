import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { PictureFile } from '@/domain/content/picture-files';
import { revision } from '@/press/revision';

/** Made once for each picture, in any build and check. It is named by what it was made of, so nothing in it is old. */
const CACHE = 'node_modules/.cache/daypass/pictures';

const OPTIONS = {
  // More effort makes files a twentieth smaller, and takes eight times as long.
  avif: { quality: 50, effort: 2 },
  webp: { quality: 72, effort: 4 },
} as const;

/** How pictures are made. Another way, or another version of the program, makes other bytes. */
export const RECIPE = JSON.stringify([OPTIONS, sharp.versions]);

/**
 * One file of a picture: upright, in the colours of the web, without anything but the picture. `sharp` writes none of
 * what a camera or a person has put into the source: place, time, owner, thumbnail, comments.
 */
export async function encodePicture(source: Buffer, file: Omit<PictureFile, 'path'>): Promise<Buffer> {
  const { width, height, format } = file;
  const cached = join(CACHE, `${revision(source, RECIPE, `${width} ${height}`)}.${format}`);
  if (existsSync(cached)) return readFileSync(cached);
  // With more threads AVIF comes out otherwise, by a few bytes, and machines have different numbers of them. Pictures are
  // made side by side instead.
  sharp.concurrency(1);
  const upright = sharp(source, { failOn: 'error' }).autoOrient().resize(width, height, { fit: 'fill' });
  const body = await upright.toFormat(format, OPTIONS[format]).toBuffer();
  store(cached, body);
  return body;
}

/** What `make` gives for a source, from the cache where it was made before. It has to be JSON. */
export async function rememberFor<Value>(source: Buffer, make: () => Promise<Value>): Promise<Value> {
  const cached = join(CACHE, `${revision(source, RECIPE)}.json`);
  if (existsSync(cached)) return JSON.parse(readFileSync(cached, 'utf8')) as Value;
  const value = await make();
  store(cached, JSON.stringify(value));
  return value;
}

/** In one go: a build that was broken off leaves no half file. */
function store(path: string, body: Buffer | string): void {
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(`${path}.${process.pid}`, body);
  renameSync(`${path}.${process.pid}`, path);
}
