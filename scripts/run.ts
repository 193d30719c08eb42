import { spawn } from 'node:child_process';
import { ROOT } from './steps.mjs';

type Options = { cwd?: string; env?: Record<string, string>; onText?: (text: string) => void };

/** Runs a command to its end and shows its output. Throws if it fails. */
export function run(command: string, args: string[], { cwd = ROOT, env, onText }: Options = {}): Promise<void> {
  const child = spawn(command, args, {
    cwd,
    stdio: ['ignore', onText ? 'pipe' : 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  const stop = () => child.kill('SIGTERM');
  process.once('exit', stop);
  child.stdout?.on('data', (data: Buffer) => {
    process.stdout.write(data);
    onText?.(data.toString());
  });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => {
      process.off('exit', stop);
      if (code === 0) done();
      else fail(new Error(`${command} ${args.join(' ')} ended with ${code}`));
    });
  });
}
