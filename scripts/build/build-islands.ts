import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import type { IslandScript } from '@/editorial/read/page-scripts';
import { refuseZod } from './refuse-zod';
import { shrink, SHRINKER } from './shrink';

const ENTRIES = 'components/islands';
/** Components are written for React, which draws them at the build. On phones Preact runs them (decision 030). */
const PREACT = {
  react: 'preact/compat',
  'react-dom': 'preact/compat',
  'react-dom/client': 'preact/compat/client',
  'react/jsx-runtime': 'preact/jsx-runtime',
};
const SENDING = 'browser/outbox/send-when-due.ts';

/**
 * Bundles the scripts of all interactive parts, and the one that sends, in one go. So what several of them need, above
 * all React, becomes one shared file. Returns the address of each part's script with those that it imports: a page
 * names them all, so that they are fetched side by side. Also returns the address of the script that sends, and all
 * files that were made.
 */
export async function buildIslands(
  outdir: string,
  target: string[],
): Promise<{ islands: Record<string, IslandScript>; sending: string; files: string[] }> {
  const names = readdirSync(ENTRIES).flatMap((file) => (file.endsWith('.ts') ? [basename(file, '.ts')] : []));
  const entryPoints = [...names.map((name) => join(ENTRIES, `${name}.ts`)), SENDING];
  const { metafile } = await build({
    entryPoints,
    outdir,
    entryNames: '[name]-[hash]',
    chunkNames: 'shared-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target,
    define: { 'process.env.NODE_ENV': '"production"' },
    jsx: 'automatic',
    alias: PREACT,
    metafile: true,
    // The footer puts the version of terser into the hashes, and is removed again.
    footer: { js: `/* ${SHRINKER} */` },
    // Names of files depend on the paths of what is in them. Without this they would differ with the place where
    // packages really lie.
    preserveSymlinks: true,
    logLevel: 'warning',
  });
  refuseZod(metafile, entryPoints);
  for (const file of Object.keys(metafile.outputs)) writeFileSync(file, await shrink(readFileSync(file, 'utf8')));
  const islands = Object.fromEntries(names.map((name) => [name, scriptOf(metafile, join(ENTRIES, `${name}.ts`))]));
  return { islands, sending: scriptOf(metafile, SENDING).src, files: Object.keys(metafile.outputs) };
}

function scriptOf({ outputs }: Metafile, entry: string): IslandScript {
  const [file] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === entry)!;
  const needed = new Set<string>();
  const visit = (name: string) => {
    for (const { path, kind } of outputs[name]!.imports)
      if (kind === 'import-statement' && !needed.has(path)) {
        needed.add(path);
        visit(path);
      }
  };
  visit(file);
  return { src: address(file), imports: Array.from(needed, address).toSorted() };
}

const address = (file: string) => file.replace(/^public/, '');
