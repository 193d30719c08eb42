import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '@/scripts/run';
import { ROOT } from '@/scripts/steps.mjs';
import type { Target } from './site-target';

const READ = join(ROOT, 'bench', 'read');
export const PEERS = process.env.PEERS ?? join(tmpdir(), 'peers');

/** A file of each peer that is there once the peer has been built. */
const BUILT = {
  docusaurus: 'build/index.html',
  starlight: 'dist/index.html',
  vitepress: '.vitepress/dist/index.html',
  'next-serwist': '.next/BUILD_ID',
};

/**
 * Installs the tools that measure, in a folder of their own: people who only read or write reports do not need them.
 */
export async function installReadBench(): Promise<void> {
  if (existsSync(join(READ, 'node_modules', 'lighthouse'))) return;
  console.log('Installing what measures (bench/read/package.json) …');
  await run('npm', ['install', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: READ });
}

export async function preparePeers(): Promise<void> {
  const hasOurWords = existsSync(join(PEERS, 'words'));
  const missing = Object.entries(BUILT).filter(([name, file]) => !hasOurWords || !existsSync(join(PEERS, name, file)));
  if (missing.length === 0) return;
  const names = missing.map(([name]) => name);
  console.log(`Building ${names.join(', ')} in ${PEERS}: this takes minutes, once. --no-peers leaves them out.`);
  for (const name of names) await run('sh', [join(READ, 'peers.sh'), name], { env: { PEERS } });
}

export function peerTargets(): Target[] {
  return JSON.parse(readFileSync(join(READ, 'peers.json'), 'utf8')) as Target[];
}
