import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What `next build` exports and nobody asks for: prefetch segments, the pages router's runtime, Next's own 404 twice. */
const UNUSED = [
  /(^|\/)__next\.[^/]*\.txt$/,
  /^_not-found/,
  /^404\.txt$/,
  /^_next\/static\/chunks\/(main|framework|polyfills)-\w+\.js$/,
  /^_next\/static\/chunks\/(pages|app\/_not-found|app\/_global-error)\//,
  /^_next\/static\/[^/]+\/_(build|ssg)Manifest\.js$/,
  /\.map$/,
];

/** All files of the export that are served, by their path in it. */
export function readExport(folder: string): Map<string, Buffer> {
  const names = (readdirSync(folder, { recursive: true }) as string[])
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !UNUSED.some((pattern) => pattern.test(name)) && statSync(join(folder, name)).isFile());
  const files = new Map(names.toSorted().map((name) => [name, readFileSync(join(folder, name))]));
  for (const name of files.keys()) if (isUnreferencedChunk(name, files)) files.delete(name);
  return files;
}

/** A page that is only words gets an empty chunk of its own, which nothing ever loads. */
function isUnreferencedChunk(name: string, files: ReadonlyMap<string, Buffer>): boolean {
  if (!name.startsWith('_next/static/chunks/')) return false;
  const address = name.slice('_next/'.length).split('/').map(encodeURIComponent).join('/');
  const hash = /-?(\w+)\.js$/.exec(name)?.[1] ?? name;
  for (const [other, body] of files) {
    if (/\.(html|txt)$/.test(other) && (body.includes(address) || body.includes(name.slice('_next/'.length))))
      return false;
    if (/\/webpack-\w+\.js$/.test(other) && body.includes(hash)) return false;
  }
  return true;
}
