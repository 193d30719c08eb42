import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Drawing, Picture } from '@/domain/content/picture';
import { isDrawing } from '@/editorial/pictures/picture-name';

export const FIGURES = 'content/figures';

/**
 * A figure as the page needs it: the code of an SVG with its size, or the address of a picture with its size in pixels.
 * It is synchronous on purpose: figures that are waited for may come in another order each time, and the same content
 * has to make the same bytes.
 */
export function findFigure(src: string, pictures: Record<string, Picture>, root = process.cwd()): Drawing | Picture {
  const name = src.normalize();
  if (isDrawing(name)) return drawing(readFileSync(figurePath(name, root), 'utf8'));
  const picture = pictures[name];
  if (!picture) throw new Error(`there is no picture ${FIGURES}/${name}`);
  return picture;
}

/** The place of a figure. A Mac writes `ü` into names as two signs, where a report has one. */
export function figurePath(name: string, root: string): string {
  const written = join(root, FIGURES, name);
  return existsSync(written) ? written : join(root, FIGURES, name.normalize('NFD'));
}

/** Width and height come from the view box, so that the browser keeps the space before it has drawn anything. */
function drawing(code: string): Drawing {
  const [, , width = 0, height = 0] = (/viewBox="([^"]+)"/.exec(code)?.[1] ?? '').split(/[\s,]+/).map(Number);
  const svg = code
    .replace(/<\?xml[^>]*>|<!DOCTYPE[^>]*>|<!--[\s\S]*?-->/g, '')
    .replace(/^\uFEFF/, '')
    .replace('<svg', `<svg width="${width}" height="${height}" aria-hidden="true"`)
    .trim();
  return { svg, width, height };
}
