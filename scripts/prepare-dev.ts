import { spawnSync } from 'node:child_process';
import { watch } from 'node:fs';
import { buildReader } from './build-reader';
import { copyFigures } from './copy-figures';
import { writeRaces } from './write-races';

const SOURCES = ['browser', 'domain'];
const SETTLED_MS = 150;

/** Makes what Next's development server does not make itself, and makes the reader script anew when its code changes. */
export async function prepareDev(): Promise<void> {
  spawnSync('npx', ['--no-install', 'prisma', 'generate'], { stdio: ['ignore', 'ignore', 'inherit'] });
  await copyFigures();
  await writeRaces();
  await buildReader();
  let settled: ReturnType<typeof setTimeout> | undefined;
  for (const folder of SOURCES)
    watch(folder, { recursive: true }, () => {
      clearTimeout(settled);
      settled = setTimeout(() => void buildReader().catch(console.error), SETTLED_MS);
    });
}
