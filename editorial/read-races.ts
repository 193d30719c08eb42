import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { kebabSchema } from '@/domain/content/scalars';
import type { Problem } from '@/editorial/problem';
import { readYaml } from '@/editorial/yaml-text';
import type { YamlText } from '@/editorial/yaml-text';

const FOLDER = 'content/races';

export type RaceFile = { slug: string; yaml: YamlText };

/** Reads every race once; an absent folder is an empty one. `problems` are those of file names. */
export async function readRaces(root: string): Promise<{ files: RaceFile[]; problems: Problem[] }> {
  const names = (await readdir(path.join(root, FOLDER)).catch(() => [])).filter((name) => !name.startsWith('.')).sort();
  const files = names.filter((name) => name.endsWith('.yaml')).map((name) => readRace(root, name));
  return { files: await Promise.all(files), problems: names.flatMap(checkName) };
}

async function readRace(root: string, name: string): Promise<RaceFile> {
  const file = `${FOLDER}/${name}`;
  const yaml = readYaml(file, await readFile(path.join(root, file), 'utf8'));
  return { slug: name.replace(/\.yaml$/, ''), yaml };
}

function checkName(name: string): Problem[] {
  const message = faultOf(name);
  return message ? [{ file: `${FOLDER}/${name}`, line: 1, message }] : [];
}

function faultOf(name: string) {
  if (!name.endsWith('.yaml')) return `“${name}” is no race; expected files that end in .yaml here, and no folders`;
  return kebabSchema.safeParse(name.replace(/\.yaml$/, '')).success
    ? null
    : `“${name}” makes no good address; expected ${kebabSchema.description ?? 'a slug'}, then .yaml`;
}
