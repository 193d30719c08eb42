import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

const ROOM = 'generated/words';
const IMPORT = /^import \* as (\w+) from '@\/generated\/words\/([\w-]+)';$/gm;
const CONSTANT = /^export const (\w+) = ('(?:[^'\\]|\\.)*');$/gm;

/** The messages of a group that are words alone, each as it is written in code. */
export type Constants = (group: string) => ReadonlyMap<string, string>;

/**
 * The source with messages of no inputs in the place of their names. A bundler leaves each of them a variable: two hundred
 * of those, most used once, weigh half a kibibyte compressed.
 */
export function inlineWords(source: string, constants: Constants): string {
  return Array.from(source.matchAll(IMPORT)).reduce((text, [, alias, group]) => {
    const known = constants(group!);
    // Not `other.words.name`, which is something else's.
    const use = new RegExp(`(?<![\\w.$])${alias}\\.(\\w+)\\b`, 'g');
    return text.replace(use, (whole, name: string) => known.get(name) ?? whole);
  }, source);
}

/** For esbuild: our own code, before it is parsed. */
export function inlinesWords(root = process.cwd()): Plugin {
  const groups = new Map<string, ReadonlyMap<string, string>>();
  const constants: Constants = (group) => {
    const known = groups.get(group) ?? constantsIn(readFileSync(join(root, ROOM, `${group}.ts`), 'utf8'));
    groups.set(group, known);
    return known;
  };
  return {
    name: 'inline-words',
    setup: (build) =>
      build.onLoad({ filter: /[\\/](browser|components|words)[\\/].*\.tsx?$/ }, ({ path }) => ({
        contents: inlineWords(readFileSync(path, 'utf8'), constants),
        loader: path.endsWith('x') ? 'tsx' : 'ts',
      })),
  };
}

export const constantsIn = (module: string): ReadonlyMap<string, string> =>
  new Map(Array.from(module.matchAll(CONSTANT), ([, name, literal]): [string, string] => [name!, literal!]));
