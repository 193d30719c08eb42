import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

export type Instance = {
  name: string;
  /** The port it listens on. Null while it is down. */
  port: () => number | null;
  start: (clockMs?: number) => Promise<void>;
  /** Ends it in the middle of whatever it does. */
  kill: () => Promise<void>;
  /** Asks it to end, as an update does. */
  stop: () => Promise<void>;
  pause: () => void;
  resume: () => void;
};

/** None outlives the proof, however that ends. */
const running = new Set<ChildProcess>();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

const READY_WITHIN_MS = 30_000;
const STOPS_WITHIN_MS = 15_000;
const KEPT_OUTPUT = 20_000;

/**
 * A server as a process of its own, on a port that it chooses. `clockMs`: how far its clock is ahead. `onEnd` hears of an end
 * that nobody asked for, with the last words.
 */
export function createInstance(
  name: string,
  root: string,
  env: NodeJS.ProcessEnv,
  onEnd: (words: string) => void,
): Instance {
  let child: ChildProcess | null = null;
  let port: number | null = null;
  let output = '';

  const end = async (signal: NodeJS.Signals) => {
    const ending = child;
    port = null;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const gone = once(ending, 'exit');
    ending.kill(signal);
    // A process that is paused takes no other signal.
    ending.kill('SIGCONT');
    const slow = setTimeout(() => ending.kill('SIGKILL'), STOPS_WITHIN_MS);
    await gone;
    clearTimeout(slow);
  };

  return {
    name,
    port: () => port,
    async start(clockMs = 0) {
      const clock = pathToFileURL(join(import.meta.dirname, 'clock.mjs')).href;
      const started = spawn(process.execPath, ['--import', clock, join(root, 'dist', 'server.js')], {
        env: { ...env, HOST: '127.0.0.1', PORT: '0', PROOF_CLOCK_AHEAD_MS: String(clockMs) },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      child = started;
      output = '';
      running.add(started);
      started.once('exit', () => running.delete(started));
      const ready = new Promise<number>((resolve) => {
        const hear = (chunk: Buffer) => {
          output = (output + chunk.toString()).slice(-KEPT_OUTPUT);
          const found = /ready: http:\/\/[^:]+:(\d+)/.exec(output.slice(output.lastIndexOf('Daypass is ready')));
          if (found) resolve(Number(found[1]));
        };
        started.stdout.on('data', hear);
        started.stderr.on('data', hear);
      });
      const isUp = await Promise.race([ready, once(started, 'exit').then(() => null), sleep(READY_WITHIN_MS, null)]);
      if (isUp === null) {
        started.kill('SIGKILL');
        throw new Error(`${name} did not start: ${output.slice(-2_000)}`);
      }
      port = isUp;
      started.once('exit', () => {
        if (child !== started || port === null) return;
        port = null;
        onEnd(output.slice(-2_000));
      });
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    pause: () => void child?.kill('SIGSTOP'),
    resume: () => void child?.kill('SIGCONT'),
  };
}
