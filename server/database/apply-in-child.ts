import { execFile } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { StartError } from '@/server/start-error';
import { shownAddress } from './address';
import { applyMigrations } from './migrate';
import type { Apply } from './migrate';

const COMMAND = 'migrate';

/**
 * Applies migrations in a child process. The schema engine takes about 15 MiB that a process never gives back;
 * the server would hold them until its next start. `program` is the server's own file: it starts once more, and
 * `isAskedToApply` tells it what to do.
 */
export function applyInChild(program: string): Apply {
  return async (address, folder) => {
    const running = promisify(execFile)(process.execPath, [...process.execArgv, program, COMMAND, folder]);
    // Not an argument, which everybody on the machine can read: an address may hold a password.
    running.child.stdin!.on('error', () => undefined).end(address);
    const { stdout } = await running.catch((error: { stderr?: string }) => {
      const ended = `The process that migrates ${shownAddress(address)} ended early.`;
      throw new StartError(error.stderr?.trim() || ended, { cause: error });
    });
    return JSON.parse(stdout) as string[];
  };
}

/** Whether `applyInChild` has started this process. */
export function isAskedToApply(argv: readonly string[]) {
  return argv[2] === COMMAND && argv.length === 4;
}

export async function applyHere(argv: readonly string[]) {
  try {
    console.log(JSON.stringify(await applyMigrations(await text(process.stdin), argv[3]!)));
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
