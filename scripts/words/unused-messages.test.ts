import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readMessages } from './compile-messages';

const IMPORT = /import (?:type )?(?:\* as (\w+)|\{([^}]*)\}) from '@\/generated\/words\/([\w-]+)'/g;

const ROOMS = ['app', 'browser', 'components', 'editorial', 'scripts', 'words', 'worker'];
const filesOf = (room: string) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
    .map((name) => join(room, name));

test('each message is used somewhere', () => {
  const said = new Map<string, { names: Set<string>; isWhole: boolean }>();
  for (const file of ROOMS.flatMap(filesOf)) {
    const code = readFileSync(file, 'utf8');
    for (const [, alias, list, group] of code.matchAll(IMPORT)) {
      const use = said.get(group!) ?? { names: new Set(), isWhole: false };
      said.set(group!, use);
      for (const name of list?.split(',') ?? []) use.names.add(name.trim().replace(/ as .*/, ''));
      if (!alias) continue;
      for (const [, name] of code.matchAll(new RegExp(`\\b${alias}\\.(\\w+)`, 'g'))) use.names.add(name!);
      // The group is looked up by a code, or handed on.
      if (new RegExp(`(?<!as )\\b${alias}(?![.\\w])`).test(code.replaceAll(IMPORT, ''))) use.isWhole = true;
    }
  }
  const { groups } = readMessages(JSON.parse(readFileSync('words/en.json', 'utf8')));
  const unsaid = Array.from(groups).flatMap(([group, messages]) => {
    const use = said.get(group);
    return use?.isWhole
      ? []
      : [...messages.keys()].filter((name) => !use?.names.has(name)).map((name) => `${group}.${name}`);
  });
  expect(unsaid).toEqual([]);
});
