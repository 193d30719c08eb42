import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import type { PageScripts } from '@/editorial/read/page-scripts';
import { revision } from '@/press/revision';
import { buildIslands } from './build-islands';
import { buildSearch } from './build-search';
import { refuseZod } from './refuse-zod';
import { shrink } from './shrink';

const PUBLIC = 'public/generated';
const TARGET = ['chrome110', 'safari16.4', 'firefox115'];

/**
 * Bundles all scripts of the pages under hashed names, and writes generated/scripts.json: the code for the head, and
 * the names of the scripts of interactive parts. The code for the head names the reader script. The reader script names
 * the one that sends, and fetches it where something waits to be sent; the one that searches, for its first use; and the
 * filter of the list of reports. `isDeveloping`: Next turns the pages and starts the parts itself.
 */
export async function buildScripts({ isDeveloping = false } = {}): Promise<Record<string, number>> {
  mkdirSync(PUBLIC, { recursive: true });
  mkdirSync('generated', { recursive: true });
  const { islands, sending, files } = await buildIslands(PUBLIC, TARGET);
  const search = await buildSearch(PUBLIC, TARGET);
  const define = {
    SENDING_SCRIPT: JSON.stringify(sending),
    SEARCH_SCRIPT: JSON.stringify(search.src),
    FILTER_SCRIPT: JSON.stringify(search.filter),
    IS_DEVELOPING: `${isDeveloping}`,
  };
  const reader = classic(await bundle('browser/reader/reader.ts', define));
  const src = `/generated/reader-${revision(reader)}.js`;
  writeFileSync(join('public', src), reader);
  const beforePaint = classic(await bundle('browser/reader/before-paint.ts', { READER_SCRIPT: JSON.stringify(src) }));
  writeFileSync(
    'generated/scripts.json',
    JSON.stringify({
      beforePaint,
      islands: { ...islands, search: { src: search.src, imports: [] } },
    } satisfies PageScripts),
  );
  removeOldScripts([src, ...files, ...search.files]);
  return { readerBytes: reader.length };
}

/**
 * Runs last, so that a page which is open while its author works finds its scripts. Figures lie in the same folder, and
 * stay.
 */
function removeOldScripts(made: readonly string[]): void {
  const names = new Set(made.map((path) => basename(path)));
  for (const entry of readdirSync(PUBLIC, { withFileTypes: true }))
    if (entry.isFile() && !names.has(entry.name)) rmSync(join(PUBLIC, entry.name));
}

/** Turns a module into a classic script. esbuild's own way would add half a kilobyte for the one import() in it. */
const classic = (module: string) => `(()=>{"use strict";${module.trim()}})();`;

async function bundle(entry: string, define: Record<string, string> = {}): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    define,
    external: ['/generated/*'],
    target: TARGET,
    write: false,
    metafile: true,
    logLevel: 'warning',
  });
  refuseZod(result.metafile, [entry]);
  return shrink(result.outputFiles[0]!.text);
}
