import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ROOT } from '@/scripts/steps.mjs';

/** Makes an official on the command line, in the database that the environment names. Returns the one-time code. */
export async function makeOfficial(name: string, env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'official', '--', 'add', name], {
    cwd: ROOT,
    env,
  });
  return stdout.trim().split('\n').at(-1)!.trim();
}
