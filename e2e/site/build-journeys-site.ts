import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, copyProject } from '@/scripts/build/project-copy';
import { hashInputs, ROOT } from '@/scripts/steps.mjs';
import { JOURNEYS_BUILD, JOURNEYS_CONTENT } from './journeys-site';

const BUILT = 'built-from';

/** The site that journeys look at: this project with a conference made up for them. Nothing to do where no input has changed since. */
export async function buildJourneysSite(): Promise<void> {
  const inputs = hashInputs(ROOT, JOURNEYS_CONTENT);
  if (readStamp() === inputs) return;
  const startedAt = performance.now();
  console.log('Building the site that journeys look at …');
  // Not in node_modules, where Next takes files for packages and leaves them as they are.
  const folder = mkdtempSync(join(tmpdir(), 'daypass-journeys-'));
  try {
    copyProject(folder, { sharesParts: true });
    rmSync(join(folder, 'content'), { recursive: true });
    cpSync(join(ROOT, JOURNEYS_CONTENT), join(folder, 'content'), { recursive: true });
    await build(folder);
    storeBuild(folder, inputs);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`  ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}

/** In one go: a build that was broken off leaves the one before. */
function storeBuild(folder: string, inputs: string): void {
  const next = `${JOURNEYS_BUILD}-${process.pid}`;
  mkdirSync(next, { recursive: true });
  for (const name of ['dist', 'out']) cpSync(join(folder, name), join(next, name), { recursive: true });
  writeFileSync(join(next, BUILT), inputs);
  rmSync(JOURNEYS_BUILD, { recursive: true, force: true });
  renameSync(next, JOURNEYS_BUILD);
}

function readStamp(): string | null {
  const path = join(JOURNEYS_BUILD, BUILT);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
