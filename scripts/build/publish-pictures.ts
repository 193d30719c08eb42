import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { filesOf, PICTURES } from '@/domain/content/picture-files';
import { loadContent } from '@/editorial/content/load-content';
import { encodePicture } from '@/editorial/pictures/encode-picture';
import { figurePath } from '@/editorial/read/find-figure';
import { inParallel } from '@/worker/in-parallel';

/**
 * Makes the files of the pictures that published pages show, at their hashed addresses. Drawings stand in the pages. What
 * nobody shows, or only a draft, is not published.
 */
export async function publishPictures(root = process.cwd()): Promise<{ pictures: number; bytes: number }> {
  const { reports, races, pictures } = await loadContent({ root });
  const shown = new Set(
    [...reports.flatMap(({ figures }) => figures), ...races.flatMap(({ race }) => race.track?.figure?.src ?? [])].map(
      (name) => name.normalize(),
    ),
  );
  rmSync(join(root, 'public', PICTURES), { recursive: true, force: true });
  const published = Object.entries(pictures).filter(([name]) => shown.has(name));
  let bytes = 0;
  await inParallel(availableParallelism(), published, async ([name, picture]) => {
    const source = readFileSync(figurePath(name, root));
    for (const { path, ...file } of filesOf(picture)) {
      const to = join(root, 'public', path);
      const body = await encodePicture(source, file);
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, body);
      bytes += body.length;
    }
  });
  return { pictures: published.length, bytes };
}
