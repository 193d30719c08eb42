import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeEmptyAddress } from '@/server/testing/make-database';
import { makeProject } from '@/server/testing/run-server';

test('the process that migrates ends once it has said what it did, whatever the schema engine still waits for', async () => {
  const root = await makeProject({}, [], { isNew: true });
  const folder = join(root, 'prisma', 'migrations-postgresql');
  const child = spawn(process.execPath, [join(root, 'dist', 'server.js'), 'migrate', folder]);
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'close');
  child.stdin.end(await makeEmptyAddress());
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  const saidAtMs = performance.now();
  expect(JSON.parse(said.toString())).not.toHaveLength(0);
  expect(await ended).toEqual([0, null]);
  // The engine's limit for its own lock is a timer of ten seconds.
  expect(performance.now() - saidAtMs).toBeLessThan(5_000);
});
