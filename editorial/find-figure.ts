import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { revision } from '@/press/revision';

type Drawing = { svg: string; width: number; height: number };
type Picture = { address: string; width: number; height: number };

const FOLDER = 'content/figures';

/** A figure as the page needs it: an SVG's code with its size, or a picture's hashed address with its size in pixels. */
export async function findFigure(src: string, root = process.cwd()): Promise<Drawing | Picture> {
  const body = await readFile(join(root, FOLDER, src));
  if (src.endsWith('.svg')) return drawing(body.toString());
  const { width, height } = await sharp(body).metadata();
  return { address: pictureAddress(src, body), width, height };
}

/** Also used by scripts/copy-figures.ts, which puts the pictures where this points. */
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
