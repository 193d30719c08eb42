import path from 'node:path';
import { asciiOf } from '@/domain/content/ascii-of';

/** The endings of pictures that an author may use, and the format that a file with such a name has to be in. */
const FORMATS: Record<string, string> = { png: 'png', jpg: 'jpeg', jpeg: 'jpeg', webp: 'webp', avif: 'avif' };

/** What cameras and programs write, and no browser shows or no build reads. */
const REMEDIES: Record<string, string> = {
  ...{ heic: 'it exported from the photo app as JPEG', heif: 'it exported from the photo app as JPEG' },
  ...{ dng: 'it exported from the photo app as JPEG', raw: 'it exported from the photo app as JPEG' },
  ...{ gif: 'it saved as a still PNG', bmp: 'it saved as PNG', tif: 'it saved as JPEG', tiff: 'it saved as JPEG' },
  ...{
    jfif: 'its name to end in .jpg',
    jpe: 'its name to end in .jpg',
    jp2: 'it saved as JPEG',
    jxl: 'it saved as JPEG',
  },
  ...{
    mov: 'a still picture out of it, as JPEG',
    mp4: 'a still picture out of it, as JPEG',
    pdf: 'a picture of its page, as PNG',
  },
};

const MOST_LETTERS = 40;

export const endingOf = (name: string): string => path.extname(name).slice(1).toLowerCase();
export const isDrawing = (name: string): boolean => endingOf(name) === 'svg';

/** The format of `sharp` that a file of this name has to be in. Undefined where its ending is none of a picture. */
export const formatFor = (name: string): string | undefined => FORMATS[endingOf(name)];

/** The ending that a file in such a format has to have. */
export const endingFor = (format: string): string =>
  Object.keys(FORMATS).find((each) => FORMATS[each] === format) ?? format;

/** What to make of a file whose ending is none of a figure. */
export function remedyFor(name: string): string {
  const remedy = REMEDIES[endingOf(name)];
  return remedy
    ? `${remedy}, such as ${slugOf(name)}.${remedy.includes('PNG') ? 'png' : 'jpg'}`
    : 'an svg, png, jpg, webp or avif file';
}

/** The name in addresses. What a camera or a person calls a file may hold anything. */
export function slugOf(name: string): string {
  const slug = asciiOf(path.basename(name, path.extname(name)))
    .slice(0, MOST_LETTERS)
    .replace(/-$/, '');
  return slug === '' ? 'picture' : slug;
}
