import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FIGURES, PICTURES } from '@/editorial/read/find-figure';
import { loadContent } from '@/editorial/content/load-content';

/**
 * Copies the pictures that published pages show to their hashed addresses. Drawings stand in the pages and are not
 * copied.
 */
export async function copyFigures(root = process.cwd()): Promise<{ pictures: number }> {
  const { reports, races, pictures } = await loadContent({ root });
  const shown = new Set([
    ...reports.flatMap(({ figures }) => figures),
    ...races.flatMap(({ race }) => race.track?.figure?.src ?? []),
  ]);
  rmSync(join(root, 'public', PICTURES), { recursive: true, force: true });
  const copied = Object.entries(pictures).filter(([name]) => shown.has(name));
  for (const [name, { address }] of copied) {
    const to = join(root, 'public', address);
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(join(root, FIGURES, name), to);
  }
  return { pictures: copied.length };
}
