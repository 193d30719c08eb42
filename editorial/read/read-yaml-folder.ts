import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { kebabSchema } from '@/domain/content/scalars';
import type { ContentProblem } from './problem';
import { readText } from './read-text';
import { readYaml } from './yaml-text';
import type { YamlText } from './yaml-text';

/** One file of a folder of content. Its name makes the address. */
export type YamlFile = { slug: string; yaml: YamlText };

type Options = {
  /** What messages call a file of this folder: race, quiz. */
  kind: string;
  /** Says what is wrong with a well-formed address, or null. */
  refuse?: (slug: string) => string | null;
};

/**
 * Reads every file of a folder once. A missing folder counts as an empty one. `problems` are only those of file names.
 */
export async function readYamlFolder(
  root: string,
  folder: string,
  { kind, refuse = () => null }: Options,
): Promise<{ files: YamlFile[]; problems: ContentProblem[] }> {
  const names = (await readdir(path.join(root, folder)).catch(() => [])).filter((name) => !name.startsWith('.')).sort();
  const files = names.filter((name) => name.endsWith('.yaml')).map((name) => readFileOf(root, `${folder}/${name}`));
  const problems = names.flatMap((name): ContentProblem[] => {
    const message = faultOf(name);
    return message ? [{ file: `${folder}/${name}`, line: 1, message }] : [];
  });
  return { files: await Promise.all(files), problems };

  function faultOf(name: string): string | null {
    if (!name.endsWith('.yaml'))
      return `“${name}” is no ${kind}; expected files that end in .yaml here, and no folders`;
    const slug = path.basename(name, '.yaml');
    if (kebabSchema.safeParse(slug).success) return refuse(slug);
    return `“${name}” makes no good address; expected ${kebabSchema.description ?? 'a slug'}, then .yaml`;
  }
}

async function readFileOf(root: string, file: string): Promise<YamlFile> {
  return { slug: path.basename(file, '.yaml'), yaml: readYaml(file, await readText(path.join(root, file), file)) };
}
