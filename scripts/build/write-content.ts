import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { partsOf } from '@/domain/content/parts';
import { PARTS_FILE } from '@/editorial/next/built-parts';
import { CONTENT_FILE } from '@/editorial/content/built-content';
import { loadContent } from '@/editorial/content/load-content';

/** Leaves what content/ says for Next, and which parts there are: its processes read neither again. Returns the parts, for whoever reads what the build does. */
export async function writeContent(root = process.cwd()): Promise<string> {
  const content = await loadContent({ root });
  const parts = [...partsOf(content)];
  mkdirSync(join(root, dirname(CONTENT_FILE)), { recursive: true });
  writeFileSync(join(root, CONTENT_FILE), JSON.stringify(content));
  writeFileSync(join(root, PARTS_FILE), JSON.stringify(parts));
  return parts.join(', ') || 'none but the event';
}
