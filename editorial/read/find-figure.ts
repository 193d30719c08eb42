import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Drawing, Picture } from '@/domain/content/picture';
import { revision } from '@/press/revision';

export const FIGURES = 'content/figures';
/** The folder of the addresses of pictures. */
export const PICTURES = '/generated/figures';

/**
 * A figure as the page needs it: the code of an SVG with its size, or the hashed address of a picture with its size in
 * pixels. It is synchronous on purpose: figures that are waited for may come in another order each time, and the same
 * content has to make the same bytes.
 */
export function findFigure(src: string, pictures: Record<string, Picture>, root = process.cwd()): Drawing | Picture {
  if (src.endsWith('.svg')) return drawing(readFileSync(join(root, FIGURES, src), 'utf8'));
  const picture = pictures[src];
  if (!picture) throw new Error(`there is no picture ${FIGURES}/${src}`);
  return picture;
}

/** The address of a picture changes with its content, so that it may be cached for ever. */
export function pictureAddress(src: string, body: Buffer): string {
  return `${PICTURES}/${src.replace(/\.(\w+)$/, `-${revision(body)}.$1`)}`;
}

/** The file behind such an address. Null for any other address. */
export function pictureAt(address: string): string | null {
  const [, name, ending] = /^\/generated\/figures\/([\w-]+)-[0-9a-f]{12}\.(\w+)$/.exec(address) ?? [];
  return name && ending ? `${name}.${ending}` : null;
}

/** Width and height come from the view box, so that the browser keeps the space before it has drawn anything. */
function drawing(code: string): Drawing {
  const [, , width = 0, height = 0] = (/viewBox="([^"]+)"/.exec(code)?.[1] ?? '').split(/[\s,]+/).map(Number);
  const svg = code
    .replace(/<\?xml[^>]*>|<!--[\s\S]*?-->/g, '')
    .replace('<svg', `<svg width="${width}" height="${height}" aria-hidden="true"`)
    .trim();
  return { svg, width, height };
}
