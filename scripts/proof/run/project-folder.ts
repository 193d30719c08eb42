import { copyFile, cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleServer } from '@/scripts/build/bundle-server';
import { ROOT } from '@/scripts/steps.mjs';
import type { RaceSetup } from '@/scripts/proof/lines';

/** A folder of an instance, as after a build, with a site of one page. */
export async function makeProjectFolder(root: string, races: readonly RaceSetup[]): Promise<void> {
  const site = join(root, 'dist', 'site');
  await mkdir(site, { recursive: true });
  await bundleServer(join(root, 'dist'), ROOT);
  await writeFile(join(root, 'dist', 'races.json'), JSON.stringify(races.map(toEntry)));
  const page = '<!doctype html><title>Proof</title><h1>Proof</h1>';
  for (const name of ['index.html', '404.html']) await writeFile(join(site, name), page);
  const file = { type: 'text/html; charset=utf-8', etag: '"proof"', bytes: page.length, br: null, gz: null };
  const files = {
    '/': { ...file, file: 'index.html', cache: 'page', headers: {} },
    '/404': { ...file, file: '404.html', cache: 'page', headers: {} },
  };
  await writeFile(join(root, 'dist', 'site.json'), JSON.stringify({ version: 'proof', files, notFound: '/404' }));
  await copyFile(join(ROOT, 'package.json'), join(root, 'package.json'));
  await cp(join(ROOT, 'prisma'), join(root, 'prisma'), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'));
}

function toEntry({ slug, ranking, averageOf, maxResetsPerLap, verification }: RaceSetup) {
  const rules = {
    ...{ ranking, ...(averageOf !== null && { averageOf }), runSeconds: 180, maxRuns: null },
    ...{ maxResetsPerLap, plausibleFromMs: 5_000, verification },
  };
  const words = { name: `Race ${slug}`, summary: 'A race of a proof.', rulesInWords: [], order: 0 };
  return { slug, race: { ...words, rules, opens: null, closes: null } };
}
