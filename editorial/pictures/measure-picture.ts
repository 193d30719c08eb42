import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { Picture } from '@/domain/content/picture';
import { PICTURES } from '@/domain/content/picture-files';
import { revision } from '@/press/revision';
import { RECIPE, rememberFor } from './encode-picture';
import { endingFor, endingOf, formatFor, isDrawing, remedyFor, slugOf } from './picture-name';

/** What a picture is, or why it cannot be shown. */
export type Measured = { picture: Picture; fault?: undefined } | { picture?: undefined; fault: string };

/** No side of a published picture is longer. */
const LONGEST_PX = 1_600;
/** Twice what a page of a phone is wide, and more than it needs on most. */
const NARROW_PX = 800;
/** A wide file has to be so much wider than the narrow one to be worth its bytes. */
const WIDE_FROM = 1.25;

/** Reads a picture to its end: a broken one would show its upper half, or nothing. */
export async function measurePicture(full: string, name: string): Promise<Measured> {
  if (formatFor(name) === undefined) return { fault: `“${name}” cannot be shown; expected ${remedyFor(name)}` };
  const body = await readFile(full);
  if (body.length === 0) return { fault: `“${name}” is empty; expected a picture` };
  const found = await rememberFor(body, () => look(body));
  const ending = endingOf(name);
  if (found === null) return { fault: `“${name}” cannot be read to its end as a picture; expected a sound ${ending}` };
  if (found.format !== formatFor(name)) {
    const hint = isFigure(`a.${endingFor(found.format)}`)
      ? `the name ${slugOf(name)}.${endingFor(found.format)}`
      : remedyFor(`${slugOf(name)}.${found.format}`);
    return { fault: `“${name}” is a ${found.format} inside; expected ${hint}` };
  }
  if (found.pages > 1) return { fault: `“${name}” moves; expected a picture that stands still` };
  return { picture: { address: `${PICTURES}/${slugOf(name)}-${revision(body, RECIPE)}`, ...sizesOf(found) } };
}

const HEIC = /^ftyp(?:he[a-z]{2}|mif1|msf1)$/;

type Look = { format: string; pages: number; width: number; height: number } | null;

const isFigure = (name: string) => isDrawing(name) || formatFor(name) !== undefined;

async function look(body: Buffer): Promise<Look> {
  try {
    const image = sharp(body, { failOn: 'error' });
    const { format, pages = 1, autoOrient, compression } = await image.metadata();
    await image.resize(16).raw().toBuffer();
    // libvips calls both heif; the compression tells them apart.
    return { format: format === 'heif' && compression === 'av1' ? 'avif' : format, pages, ...autoOrient };
  } catch {
    // Phones send their own kind under the name of another.
    if (HEIC.test(body.toString('latin1', 4, 12))) return { format: 'heic', pages: 1, width: 1, height: 1 };
    // Not an image at all, or one that breaks off. What the library says of it helps no author.
    return null;
  }
}

function sizesOf({ width, height }: { width: number; height: number }): Omit<Picture, 'address'> {
  const scale = Math.min(1, LONGEST_PX / Math.max(width, height));
  const [wide, high] = [width, height].map((side) => Math.max(1, Math.round(side * scale))) as [number, number];
  return { width: wide, height: high, narrowWidth: wide < NARROW_PX * WIDE_FROM ? wide : NARROW_PX };
}

/** The format of a picture that is called a drawing. Null where it is none. */
export async function formatInside(full: string): Promise<string | null> {
  return (await look(await readFile(full)))?.format ?? null;
}
