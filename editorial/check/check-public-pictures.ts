import { readdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { formatFor } from '@/editorial/pictures/picture-name';
import type { ContentProblem } from '@/editorial/read/problem';

/** What the build makes itself. */
const MADE = /^(?:generated|previews)[\\/]/;

/**
 * Icons and screenshots of public/ are published as they are. So they must not hold what a camera or a program has
 * written: a place, an owner, remarks.
 */
export async function checkPublicPictures(root: string): Promise<ContentProblem[]> {
  const names = await readdir(path.join(root, 'public'), { recursive: true }).catch(() => []);
  const pictures = names.filter((name) => formatFor(name) !== undefined && !MADE.test(name)).toSorted();
  const checked = await Promise.all(pictures.map((name) => check(root, `public/${name.replaceAll('\\', '/')}`)));
  return checked.flatMap((problem) => problem ?? []);
}

async function check(root: string, file: string): Promise<ContentProblem | null> {
  try {
    const { exif, xmp, iptc, comments } = await sharp(path.join(root, file)).metadata();
    const held = Object.entries({ exif, xmp, iptc, comments }).flatMap(([name, value]) => (value ? [name] : []));
    if (held.length === 0) return null;
    const message = `the picture holds what a camera or a program wrote into it (${held.join(', ')}); expected it saved without, such as by \`exiftool -all= ${path.basename(file)}\``;
    return { file, line: 1, message };
  } catch {
    return { file, line: 1, message: 'the file cannot be read as a picture; expected a sound one' };
  }
}
