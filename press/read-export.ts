import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What `next build` exports and none of our pages asks for: Next's runtime and data, and its 404 a second time. */
const UNUSED = [
  /(^|\/)__next\.[^/]*\.txt$/,
  /^_not-found/,
  /^_next\/static\/chunks\//,
  /^_next\/static\/[^/]+\/_\w+\.js$/,
  /\.map$/,
];

/** All served files of the export, by their path in it, with the styles that press/press-page.ts puts into pages. */
export function readExport(folder: string): Map<string, Buffer> {
  const names = (readdirSync(folder, { recursive: true }) as string[])
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !UNUSED.some((pattern) => pattern.test(name)) && statSync(join(folder, name)).isFile());
  const all = new Set(names);
  const isPayload = (name: string) => name.endsWith('.txt') && all.has(name.replace(/txt$/, 'html'));
  return new Map(
    names
      .filter((name) => !isPayload(name))
      .toSorted()
      .map((name) => [name, readFileSync(join(folder, name))]),
  );
}
