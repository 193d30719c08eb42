import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { kebabSchema } from '@/domain/content/scalars';
import { MIXED } from '@/domain/quiz/pool';
import type { Problem } from '@/editorial/problem';
import { readYaml } from '@/editorial/yaml-text';
import type { YamlText } from '@/editorial/yaml-text';

const FOLDER = 'content/quizzes';

export type QuizFile = { slug: string; yaml: YamlText };

/** Reads every quiz once; an absent folder is an empty one. `problems` are those of file names. */
export async function readQuizzes(root: string): Promise<{ files: QuizFile[]; problems: Problem[] }> {
  const names = (await readdir(path.join(root, FOLDER)).catch(() => [])).filter((name) => !name.startsWith('.')).sort();
  const files = names.filter((name) => name.endsWith('.yaml')).map((name) => readQuiz(root, name));
  return { files: await Promise.all(files), problems: names.flatMap(checkName) };
}

async function readQuiz(root: string, name: string): Promise<QuizFile> {
  const file = `${FOLDER}/${name}`;
  const yaml = readYaml(file, await readFile(path.join(root, file), 'utf8'));
  return { slug: name.replace(/\.yaml$/, ''), yaml };
}

function checkName(name: string): Problem[] {
  const message = faultOf(name);
  return message ? [{ file: `${FOLDER}/${name}`, line: 1, message }] : [];
}

function faultOf(name: string) {
  if (!name.endsWith('.yaml')) return `“${name}” is no quiz; expected files that end in .yaml here, and no folders`;
  const slug = name.replace(/\.yaml$/, '');
  if (slug === MIXED) return `/quiz/${MIXED} is the run drawn from all quizzes; expected another name`;
  return kebabSchema.safeParse(slug).success
    ? null
    : `“${name}” makes no good address; expected ${kebabSchema.description ?? 'a slug'}, then .yaml`;
}
