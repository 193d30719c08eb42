import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { quickFolder } from './quick-folder';

/** An empty folder that is removed after the test. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(quickFolder(), 'daypass-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
