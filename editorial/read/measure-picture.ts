import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import type { Picture } from '@/domain/content/picture';
import { pictureAddress } from './find-figure';

/** What a picture is, or why it cannot be shown. */
export type Measured = { picture: Picture; fault?: undefined } | { picture?: undefined; fault: string };

const FORMATS: Record<string, string> = { png: 'png', jpg: 'jpeg', jpeg: 'jpeg', webp: 'webp' };

const known = new Map<string, { stamp: string; measured: Promise<Measured> }>();

/**
 * Reads a picture to its end: a broken one would show its upper half, or nothing. Each version of a file is read only
 * once.
 */
export async function measurePicture(root: string, file: string): Promise<Measured> {
  const full = path.join(root, file);
  const { mtimeMs, size } = await stat(full);
  const stamp = `${mtimeMs} ${size}`;
  const before = known.get(full);
  if (before?.stamp === stamp) return before.measured;
  const measured = measure(full);
  known.set(full, { stamp, measured });
  return measured;
}

async function measure(full: string): Promise<Measured> {
  const name = path.basename(full);
  const ending = path.extname(name).slice(1);
  try {
    const body = await readFile(full);
    const image = sharp(body, { failOn: 'error' });
    const { format, autoOrient } = await image.metadata();
    if (format !== FORMATS[ending])
      return { fault: `“${name}” is a ${format}; expected a ${ending}, as its name says` };
    await image.resize(16).raw().toBuffer();
    return { picture: { address: pictureAddress(name, body), ...autoOrient } };
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return { fault: `“${name}” cannot be read as a picture (${why}); expected a sound ${ending}` };
  }
}
