import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { CACHE } from '@/scripts/steps.mjs';
import { ROOT } from './built-site';
import { HOST_READY, HOST_VARIABLE } from './host-requests';

/** Starts the process of all servers; answers how to end it. */
export async function startHost(): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, ['--enable-source-maps', await bundleHost(), ROOT], {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  process.env[HOST_VARIABLE] = await new Promise<string>((done, fail) => {
    child.once('exit', (code) => fail(new Error(`The servers of journeys ended with ${code} instead of starting.`)));
    createInterface(child.stdout).on('line', (line) => {
      if (line.startsWith(HOST_READY)) done(line.slice(HOST_READY.length));
      else console.log(line);
    });
  });
  return async () => {
    child.stdin.end();
    await gone;
  };
}

/** The same server code that the build makes dist/server.js of, behind requests of journeys. */
async function bundleHost(): Promise<string> {
  const outfile = join(CACHE, 'site-host.mjs');
  await build({
    entryPoints: [join(ROOT, 'e2e', 'site', 'site-host.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}
