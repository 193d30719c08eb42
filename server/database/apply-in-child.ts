import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { StartError } from '@/server/start-error';
import { applyMigrations } from './migrate';
import type { Apply } from './migrate';

const COMMAND = 'migrate';

/**
 * Applies migrations in a child process. The schema engine takes about 15 MiB that a process never gives back;
 * the server would hold them until its next start. `program` is the server's own file: it starts once more, and
 * `isAskedToApply` tells it what to do.
 */
export function applyInChild(program: string): Apply {
  return async (file, folder) => {
    const args = [...process.execArgv, program, COMMAND, file, folder];
    const { stdout } = await promisify(execFile)(process.execPath, args).catch((error: { stderr?: string }) => {
      throw new StartError(error.stderr?.trim() || `The process that migrates ${file} ended early.`, { cause: error });
    });
    return JSON.parse(stdout) as string[];
  };
}

/** Whether `applyApart` has started this process. */
export function isAskedToApply(argv: readonly string[]) {
  return argv[2] === COMMAND && argv.length === 5;
}

export async function applyHere(argv: readonly string[]) {
  try {
    console.log(JSON.stringify(await applyMigrations(argv[3]!, argv[4]!)));
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
