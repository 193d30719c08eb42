import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { makeProject, runServer } from '@/server/testing/run-server';

vi.setConfig({ testTimeout: 60_000 });

// Nothing is read-only for root, whose servers of tests run as another user.
const isRoot = process.getuid?.() === 0;

test('a database that may not be written ends the start with a sentence that says what to do', async () => {
  const root = await makeProject();
  const data = join(root, 'data');
  const file = join(data, 'daypass.db');
  await chmod(root, 0o755);
  await chmod(file, 0o444);
  await chmod(data, 0o555);
  onTestFinished(() => chmod(data, 0o755));
  const { code, output } = await runServer(root, {}, isRoot ? NOBODY : {}).ended;
  expect(code).toBe(1);
  expect(output).toContain('daypass.db cannot be written');
  expect(output).not.toMatch(/^\s+at /m);
});

const NOBODY = { uid: 65_534, gid: 65_534 };
