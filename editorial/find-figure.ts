import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { revision } from '@/press/revision';

type Drawing = { svg: string; width: number; height: number };
export type Picture = { address: string; width: number; height: number };

const FOLDER = 'content/figures';
/** Sizes of the pictures, by file name; scripts/copy-figures.ts measures them before the pages are made. */
export const PICTURES = 'generated/figures.json';

/**
 * A figure as the page needs it: an SVG's code with its size, or a picture's hashed address with its size in pixels.
 * Synchronous on purpose: figures that are waited for reach a page's payload in the order in which they happen to come,
 * and the same content would not make the same bytes.
 */
export function findFigure(src: string, root = process.cwd()): Drawing | Picture {
  if (src.endsWith('.svg')) return drawing(readFileSync(join(root, FOLDER, src), 'utf8'));
  const pictures = JSON.parse(readFileSync(join(root, PICTURES), 'utf8')) as Record<string, Picture>;
  const picture = pictures[src];
  if (!picture) throw new Error(`${FOLDER}/${src} was not measured: expected it in ${PICTURES} (npm run build)`);
  return picture;
}

/** The address of a picture changes with its content, so that it may be cached for good. */
export function pictureAddress(src: string, body: Buffer): string {
  return `/generated/figures/${src.replace(/\.(\w+)$/, `-${revision(body)}.$1`)}`;
}

/** Width and height from the view box, so that the browser keeps the space before it has drawn anything. */
function drawing(code: string): Drawing {
  const [, , width = 0, height = 0] = (/viewBox="([^"]+)"/.exec(code)?.[1] ?? '').split(/[\s,]+/).map(Number);
  const svg = code
    .replace(/<\?xml[^>]*>|<!--[\s\S]*?-->/g, '')
    .replace('<svg', `<svg width="${width}" height="${height}" aria-hidden="true"`)
    .trim();
  return { svg, width, height };
}
