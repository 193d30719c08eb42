import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { revision } from '@/press/revision';

const PUBLIC = 'public/generated';

/** Bundles the reader script under a hashed name, and tells app/layout.tsx that name and the code for the head. */
export async function buildReader(): Promise<{ bytes: number }> {
  const [reader, beforePaint] = await Promise.all([bundle('reader'), bundle('before-paint')]);
  rmSync(PUBLIC, { recursive: true, force: true });
  mkdirSync(PUBLIC, { recursive: true });
  mkdirSync('generated', { recursive: true });
  const name = `reader-${revision(reader)}.js`;
  writeFileSync(`${PUBLIC}/${name}`, reader);
  writeFileSync(
    'generated/reader.json',
    JSON.stringify({ src: `/generated/${name}`, beforePaint: beforePaint.trim() }),
  );
  return { bytes: reader.length };
}

async function bundle(name: string): Promise<string> {
  const result = await build({
    entryPoints: [`browser/reader/${name}.ts`],
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['chrome110', 'safari16.4', 'firefox115'],
    write: false,
    logLevel: 'warning',
  });
  return result.outputFiles[0]!.text;
}
