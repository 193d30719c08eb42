import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { revision } from '@/press/revision';

const PUBLIC = 'public/generated';

/**
 * Bundles the reader script and the one that sends under hashed names, and tells app/layout.tsx the first name and the
 * code for the head. The name of the second stands in the first, which fetches it where something waits to be sent.
 */
export async function buildReader(): Promise<{ bytes: number; sendingBytes: number }> {
  const sending = await bundle('browser/outbox/keep-sending.ts');
  const sendingSrc = `/generated/outbox-${revision(sending)}.js`;
  const reader = classic(await bundle('browser/reader/reader.ts', { SENDING_SCRIPT: JSON.stringify(sendingSrc) }));
  const beforePaint = classic(await bundle('browser/reader/before-paint.ts'));
  rmSync(PUBLIC, { recursive: true, force: true });
  mkdirSync(PUBLIC, { recursive: true });
  mkdirSync('generated', { recursive: true });
  const name = `reader-${revision(reader)}.js`;
  writeFileSync(`${PUBLIC}/${name}`, reader);
  writeFileSync(join('public', sendingSrc), sending);
  writeFileSync('generated/reader.json', JSON.stringify({ src: `/generated/${name}`, beforePaint }));
  return { bytes: reader.length, sendingBytes: sending.length };
}

/** A module as a classic script. esbuild's own way to say so brings half a kilobyte for the one import() in it. */
const classic = (module: string) => `(()=>{"use strict";${module.trim()}})();`;

async function bundle(entry: string, define: Record<string, string> = {}): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    define,
    external: ['/generated/*'],
    target: ['chrome110', 'safari16.4', 'firefox115'],
    write: false,
    logLevel: 'warning',
  });
  return result.outputFiles[0]!.text;
}
