import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const ENTRIES = 'components/islands';

/** The components that scripts of islands start. Each file in components/islands imports its own. */
export function islandRoots(root) {
  const entries = readdirSync(join(root, ENTRIES)).filter((name) => name.endsWith('.ts'));
  return entries.flatMap((name) => {
    const code = readFileSync(join(root, ENTRIES, name), 'utf8');
    return Array.from(code.matchAll(/from '@\/(components\/[^']+)'/g), ([, path]) => `${path}.tsx`);
  });
}
