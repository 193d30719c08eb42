import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { ROOT } from '@/scripts/steps.mjs';

test('a process that had a server ends with the code that it wants to end with', async () => {
  const file = join(tmpdir(), `daypass-exit-code-${process.pid}.mts`);
  onTestFinished(() => rm(file, { force: true }));
  await writeFile(
    file,
    `import { startPostgresql } from '${join(ROOT, 'scripts', 'postgresql', 'start-postgresql.ts')}';
     const server = await startPostgresql({ fsync: 'off' });
     await server.stop();
     process.exitCode = 3;`,
  );
  const args = ['--import', 'tsx', file];
  const failure = await promisify(execFile)(process.execPath, args, { cwd: ROOT }).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 3 });
}, 60_000);
