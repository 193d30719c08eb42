import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ContentError } from '@/editorial/content/content-error';
import { readEnvironment } from '@/server/environment';
import { StartError } from '@/server/start-error';
import { withPictures } from '@/scripts/dev/dev-pictures';
import { passOn, passOnUpgrade } from '@/scripts/dev/dev-proxy';
import { prepareDev } from '@/scripts/dev/prepare-dev';

// `npm run dev`: the API as in production, and behind it the pages from Next's development server. Both have one
// address.
const root = dirname(dirname(fileURLToPath(import.meta.url)));

try {
  await prepareDev();
  // Imported only now: the server contains the database client, which a fresh clone has just generated.
  const { startDaypass } = await import('@/server/start-daypass');
  const innerPort = await freePort();
  const { app, addresses, close } = await startDaypass({
    environment: readEnvironment(root),
    root,
    pages: withPictures(root, passOn(innerPort)),
  });
  app.server.on('upgrade', passOnUpgrade(innerPort));
  // Started directly: npx would take the signal to stop, and leave running what it has started.
  const program = join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  const args = [program, 'dev', '--webpack', '--hostname', '127.0.0.1', '--port', String(innerPort)];
  const next = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  console.log(`Daypass for development: ${addresses.join(' or ')} (the first page takes a while)`);

  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    next.kill('SIGTERM');
    // Open sockets of the page reload would keep the server from closing.
    app.server.closeAllConnections();
    void close().finally(() => process.exit());
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  next.on('exit', (code) => {
    process.exitCode = isStopping ? 0 : (code ?? 1);
    stop();
  });
} catch (error) {
  if (!(error instanceof StartError || error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function freePort() {
  return new Promise<number>((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
