import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minify, type MinifyOptions } from 'terser';
import { revision } from '@/press/revision';

const CACHE = 'node_modules/.cache/daypass/shrunk';

/** Two passes: the second can fold what the first has put in the place of a name. */
const OPTIONS: MinifyOptions = { module: true, ecma: 2020, compress: { passes: 2 } };

/**
 * Makes the module of a bundler smaller: values that are used once move to where they are used, and branches that never
 * run are gone. This takes seconds for React, so results are cached. The same module always gives the same result.
 */
export async function shrink(module: string): Promise<string> {
  mkdirSync(CACHE, { recursive: true });
  const cached = join(CACHE, `${revision(module, JSON.stringify(OPTIONS), SHRINKER)}.js`);
  if (existsSync(cached)) return readFileSync(cached, 'utf8');
  const { code } = await minify(module, OPTIONS);
  writeFileSync(cached, code!);
  return code!;
}

/**
 * The program that shrinks, with its version: another version may make something else of the same module, and needs
 * another name.
 */
export const SHRINKER = `terser ${(JSON.parse(readFileSync('node_modules/terser/package.json', 'utf8')) as { version: string }).version}`;
