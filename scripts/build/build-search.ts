import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { revision } from '@/press/revision';
import { refuseZod } from './refuse-zod';
import { shrink } from './shrink';

type SearchScripts = { src: string; filter: string; files: string[] };

/**
 * Bundles the script of the search, its worker and the filter of the list of reports, each in one file that shares
 * nothing: pages without interactive parts use them too, and the scripts of those parts stay as they are. The first names
 * the worker.
 */
export async function buildSearch(outdir: string, target: string[]): Promise<SearchScripts> {
  const bundle = async (name: string, define: Record<string, string> = {}) => {
    const entry = `browser/search/${name}.ts`;
    const { outputFiles, metafile } = await build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      // What MiniSearch has for itself alone.
      mangleProps: /^_/,
      format: 'esm',
      target,
      define,
      external: ['/generated/*'],
      metafile: true,
      write: false,
      logLevel: 'warning',
    });
    refuseZod(metafile, [entry]);
    const code = await shrink(outputFiles[0]!.text);
    const src = `/generated/${name}-${revision(code)}.js`;
    writeFileSync(join(outdir, src.replace('/generated/', '')), code);
    return src;
  };
  const worker = await bundle('search-worker');
  const src = await bundle('search-script', { SEARCH_WORKER: JSON.stringify(worker) });
  const filter = await bundle('filter-reports');
  return { src, filter, files: [worker, src, filter] };
}
