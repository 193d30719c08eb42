import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minify, type MinifyOptions } from 'terser';
import { revision } from '@/press/revision';

const CACHE = 'node_modules/.cache/daypass/shrunk';

/** Twice: what the first pass has put in the place of its name can be folded by the second. */
const OPTIONS: MinifyOptions = { module: true, ecma: 2020, compress: { passes: 2 } };

/**
 * A module that a bundler has made, smaller: values that are used once stand where they are used, and whole branches that
 * never hold are gone. Takes seconds for React, so what was done is kept; the same module always becomes the same.
 */
export async function shrink(module: string): Promise<string> {
  mkdirSync(CACHE, { recursive: true });
  const kept = join(CACHE, `${revision(module, JSON.stringify(OPTIONS), SHRINKER)}.js`);
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const { code } = await minify(module, OPTIONS);
  writeFileSync(kept, code!);
  return code!;
}

/** Whose work it is: another version may make something else of the same module, under another name. */
export const SHRINKER = `terser ${(JSON.parse(readFileSync('node_modules/terser/package.json', 'utf8')) as { version: string }).version}`;
