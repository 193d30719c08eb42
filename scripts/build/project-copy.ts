import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '@/scripts/run';
import { CACHE, ROOT } from '@/scripts/steps.mjs';
import { CLIENT } from './make-database-client';

/** What builds and runs make, and what belongs to neither. */
const LEFT_OUT = ['.git', '.next', 'node_modules', 'out', 'dist', 'generated', 'data', 'bench', 'test-results'];
const LEFT_OUT_OF_PUBLIC = /\/public\/(?:generated|previews)$/;

/** Named by the hash of what they were made of: pictures, and modules after terser. */
const SAME_IN_ANY_BUILD = ['previews', 'shrunk', 'pictures'];

type Options = {
  /** Whether its builds take from the project, and leave there, what is the same in any build. */
  sharesParts?: boolean;
};

/** Copies the project to another folder. Packages are only linked, and what earlier builds left is not copied. */
export function copyProject(to: string, { sharesParts = false }: Options = {}): void {
  mkdirSync(join(to, 'node_modules'), { recursive: true });
  for (const name of readdirSync(ROOT).filter((each) => !LEFT_OUT.includes(each)))
    cpSync(join(ROOT, name), join(to, name), {
      recursive: true,
      filter: (source) => !LEFT_OUT_OF_PUBLIC.test(source),
    });
  // The folder itself is not linked: what builds cache in it would mix with the project's own.
  for (const name of readdirSync(join(ROOT, 'node_modules')).filter((each) => each !== '.cache'))
    symlinkSync(join(ROOT, 'node_modules', name), join(to, 'node_modules', name));
  if (sharesParts) shareParts(to);
}

function shareParts(to: string): void {
  const cache = join(to, 'node_modules', '.cache', 'daypass');
  mkdirSync(cache, { recursive: true });
  for (const name of SAME_IN_ANY_BUILD) {
    mkdirSync(join(CACHE, name), { recursive: true });
    symlinkSync(join(CACHE, name), join(cache, name));
  }
  if (existsSync(join(ROOT, CLIENT))) cpSync(join(ROOT, CLIENT), join(to, CLIENT), { recursive: true });
}

export type Build = { steps: { title: string; seconds: number }[]; copy: { copyBytes: number; files: number } };

/** Runs `npm run build` in a copy, and reads the seconds of each step from what it says. */
export async function build(root: string): Promise<Build> {
  let said = '';
  await run('npm', ['run', '--silent', 'build'], { cwd: root, onText: (text) => (said += text) });
  const steps = [...said.matchAll(/▸ (.+)[\s\S]*?\n {2}(\d+\.\d) s( {2}\{.*\})?/g)];
  const copy = steps.find(([, title]) => title === 'press')?.[3];
  return {
    steps: steps.map(([, title, seconds]) => ({ title: title!, seconds: Number(seconds) })),
    copy: JSON.parse(copy ?? '{}') as Build['copy'],
  };
}
