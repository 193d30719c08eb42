import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PARTS_FILE } from '@/editorial/next/built-parts';
import { loadContent } from '@/editorial/read/load-content';
import { partsOf } from '@/editorial/describe/parts';

/** Tells editorial/next/next-config.ts which pages there are. Returns the parts, for whoever reads what the build does. */
export async function writeParts(root = process.cwd()): Promise<string> {
  const parts = [...partsOf(await loadContent({ root }))];
  const file = join(root, PARTS_FILE);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(parts));
  return parts.join(', ') || 'none but the event';
}
