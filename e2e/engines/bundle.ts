import { buildSync } from 'esbuild';
import { fileURLToPath } from 'node:url';

let bundled: string | undefined;

/** The script of in-page/, as one text. */
export function inPageScript(): string {
  bundled ??= buildSync({
    entryPoints: [fileURLToPath(new URL('in-page/in-page.ts', import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"production"' },
  }).outputFiles[0]!.text;
  return bundled;
}
