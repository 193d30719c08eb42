import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { partsOf } from '@/domain/content/parts';
import { PARTS_FILE } from '@/editorial/next/built-parts';
import { CONTENT_FILE } from '@/editorial/content/built-content';
import { loadContent } from '@/editorial/content/load-content';

/**
 * Writes down what content/ says and which parts there are: the processes of Next read it from there. Returns the
 * parts, to be shown by the build.
 */
export async function writeContent(root = process.cwd()): Promise<string> {
  const content = await loadContent({ root });
  const parts = [...partsOf(content)];
  mkdirSync(join(root, dirname(CONTENT_FILE)), { recursive: true });
  writeFileSync(join(root, CONTENT_FILE), JSON.stringify(content));
  writeFileSync(join(root, PARTS_FILE), JSON.stringify(parts));
  return parts.join(', ') || 'none but the event';
}
