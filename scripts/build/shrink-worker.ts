import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shrink } from './shrink';

/** Of all scripts that Next makes, the worker's alone is published. */
export async function shrinkWorker(exported: string): Promise<{ before: number; after: number }> {
  const path = join(exported, 'sw.js');
  const before = readFileSync(path, 'utf8');
  const after = await shrink(before);
  writeFileSync(path, after);
  return { before: before.length, after: after.length };
}
