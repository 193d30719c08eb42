import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What pages are made of, apart from content/. words/ has the sentences of scripts and frame. */
const CODE = [
  'app',
  'browser',
  'components',
  'domain',
  'editorial',
  'press',
  'storage',
  'styles',
  'words',
  'worker',
  'mdx-components.tsx',
  'next.config.mjs',
  'package-lock.json',
];

let known: string | undefined;

/** Twelve hex digits that change with the code or a dependency, and never with content/ or time. */
export function codeVersion(): string {
  return (known ??= versionOf(process.cwd()));
}

/** The same for the project in another folder. It is read anew each time. */
export function versionOf(root: string): string {
  const hash = createHash('sha256');
  for (const file of CODE.flatMap((name) => filesOf(join(root, name))))
    hash.update(`${relative(root, file)}\0`).update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

function filesOf(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })) return [];
  if (statSync(path).isFile()) return /\.test\.tsx?$|\.md$/.test(path) ? [] : [path];
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => filesOf(join(path, name)));
}
