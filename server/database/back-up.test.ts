import { execFile } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { copyMigrated } from '@/server/testing/make-database';
import { makeFolder } from '@/server/testing/make-folder';
import { backUp } from './back-up';

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '..', '..');

test('a file that is there is not overwritten, and a database that is not there is not made', async () => {
  const folder = await makeFolder();
  const [absent, to] = [join(folder, 'absent.db'), join(folder, 'copy.db')];
  await expect(backUp(absent, to)).rejects.toThrow(/no database .*absent\.db/);
  await writeFile(absent, '');
  await writeFile(to, 'a letter');
  await expect(backUp(absent, to)).rejects.toThrow(/copy\.db is there already/);
  expect(await readdir(folder)).toEqual(['absent.db', 'copy.db']);
});

test('what cannot be copied says why, and leaves nothing behind', async () => {
  const folder = await makeFolder();
  const file = join(folder, 'daypass.db');
  await writeFile(file, 'this is a letter to my aunt, not a database. '.repeat(100));
  await expect(backUp(file, join(folder, 'copy.db'))).rejects.toThrow(
    /could not be made: .*is not a database that can be read/,
  );
  expect(await readdir(folder)).toEqual(['daypass.db']);
});

test.each([
  ['a folder that is not there', 'absent/copy.db', /no folder .*absent.*Make it first/],
  ['a file in the place of a folder', 'daypass.db/copy.db', /no folder .*Make it first/],
])('%s is named, with what to do', async (_, to, sentence) => {
  const folder = await makeFolder();
  const file = await copyMigrated(join(folder, 'daypass.db'));
  const copying = backUp(file, join(folder, to));
  await expect(copying).rejects.toThrow(sentence);
  await expect(copying).rejects.not.toThrow(/Raw query|prisma/i);
});

test('a copy for which there is no room says so in plain words, and leaves nothing behind', async () => {
  const folder = await makeFolder();
  const file = await copyMigrated(join(folder, 'daypass.db'));
  // A limit on the size of files, here 20 KB, is the one full disk that every user can have.
  const program = join(import.meta.dirname, 'testing', 'back-up-here.ts');
  const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const command = `trap '' XFSZ; ulimit -f 40; exec "$0" "$@"`;
  const { stdout } = await run('sh', ['-c', command, process.execPath, tsx, program, file, join(folder, 'copy.db')]);
  expect(stdout).toMatch(/could not be made: .*Free 1 MB there/);
  expect((await readdir(folder)).filter((name) => name.startsWith('copy'))).toEqual([]);
});
