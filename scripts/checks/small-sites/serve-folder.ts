import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** The production server of a built folder, on a port that the system chooses, with a database in that folder. */
export async function serveFolder(folder: string): Promise<{ origin: string; stop: () => Promise<void> }> {
  const server = spawn(process.execPath, [join(folder, 'dist/server.js')], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'warn',
      DATABASE_URL: `file:${join(folder, 'small-site.db')}`,
    },
  });
  const stop = async () => {
    if (server.exitCode !== null) return;
    server.kill('SIGTERM');
    await once(server, 'exit');
  };
  const port = await new Promise<string>((done, fail) => {
    server.once('exit', (code) => fail(new Error(`dist/server.js ended with ${code} instead of starting`)));
    let said = '';
    server.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /Daypass is ready: \S*:(\d+)/.exec(said);
      if (address) done(address[1]!);
    });
  });
  return { origin: `http://127.0.0.1:${port}`, stop };
}
