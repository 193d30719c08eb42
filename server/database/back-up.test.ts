import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '@/server/testing/make-folder';
import { backUp } from './back-up';

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
  await expect(backUp(file, join(folder, 'copy.db'))).rejects.toThrow(/could not be made: .*not a database/s);
  expect(await readdir(folder)).toEqual(['daypass.db']);
});
