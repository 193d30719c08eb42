import { spawnSync } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { makeProject, runServer } from '@/server/testing/run-server';

vi.setConfig({ testTimeout: 60_000 });

/**
 * Nothing is read-only for root. The server runs without the right to pass permissions by, and stays root: another user
 * may be unable to read the project, as where it lies in root's own folder.
 */
const OBEYING = ['setpriv', '--bounding-set=-dac_override', '--inh-caps=-dac_override'];
const through = process.getuid?.() === 0 ? OBEYING : [];
const [program, ...options] = OBEYING;
const canObey = !through.length || spawnSync(program!, [...options, 'true']).status === 0;

test.runIf(canObey)(
  'a database that may not be written ends the start with a sentence that says what to do',
  async () => {
    const root = await makeProject();
    const data = join(root, 'data');
    const file = join(data, 'daypass.db');
    await chmod(root, 0o755);
    await chmod(file, 0o444);
    await chmod(data, 0o555);
    onTestFinished(() => chmod(data, 0o755));
    const { code, output } = await runServer(root, {}, through).ended;
    expect(code).toBe(1);
    expect(output).toContain('daypass.db cannot be written');
    expect(output).not.toMatch(/^\s+at /m);
  },
);
