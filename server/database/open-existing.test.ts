import { chmod, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { MIGRATIONS, copyMigrated } from '@/server/testing/make-database';
import { makeFolder } from '@/server/testing/make-folder';
import { openExisting } from './open-existing';

async function aFolder() {
  const folder = await makeFolder();
  const said: string[] = [];
  const open = async (name: string) => {
    const usualAddress = join(folder, 'usual.db');
    const tell = (line: string) => void said.push(line);
    const database = await openExisting({
      address: join(folder, name),
      migrationsFolder: MIGRATIONS,
      usualAddress,
      tell,
    });
    onTestFinished(() => database.$disconnect());
    return database;
  };
  return { folder, said, open };
}

test.each(['dayposs.db', 'deep/down.db', 'empty.db', 'empty.db/below.db'])(
  'the mistyped address %s leads nowhere, and nothing is made there',
  async (name) => {
    const { folder, open } = await aFolder();
    await writeFile(join(folder, 'empty.db'), '');
    await expect(open(name)).rejects.toThrow(/There is no database .*none was made.*DATABASE_URL/);
    expect(await readdir(folder)).toEqual(['empty.db']);
  },
);

test('a command may be the first one at the usual place, and says that it was', async () => {
  const { folder, said, open } = await aFolder();
  expect(await (await open('usual.db')).official.count()).toBe(0);
  expect(said.join()).toMatch(/no database yet: .*usual\.db is new/);
  await copyMigrated(join(folder, 'other.db'));
  await open('other.db');
  expect(said).toHaveLength(1);
});

test('a database of another program stays as it is', async () => {
  const { folder, open } = await aFolder();
  const { DatabaseSync } = await import('@photostructure/sqlite');
  const other = new DatabaseSync(join(folder, 'letters.db'));
  other.exec('CREATE TABLE letters (text)');
  other.close();
  await expect(open('letters.db')).rejects.toThrow(/belongs to another program/);
});

/** Root may write everything, so a file is not read-only for root. */
test.skipIf(process.getuid?.() === 0)('a file that may not be written says so at once', async () => {
  const { folder, open } = await aFolder();
  await chmod(await copyMigrated(join(folder, 'usual.db')), 0o444);
  await expect(open('usual.db')).rejects.toThrow(/cannot be written .*writable for this user/);
});
