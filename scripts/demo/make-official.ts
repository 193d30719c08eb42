import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Makes an official on the command line, in the database that the environment names. Returns the one-time code. */
export async function makeOfficial(name: string, env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'official', '--', 'add', name], {
    cwd: ROOT,
    env,
  });
  return stdout.trim().split('\n').at(-1)!.trim();
}
