import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadSecret } from './secret';
import { StartError } from './start-error';
import { makeFolder } from '@/server/testing/make-folder';

test('a secret is made beside the database, for its owner alone, and stays', async () => {
  const folder = join(await makeFolder(), 'data');
  const made = await loadSecret(join(folder, 'daypass.db'), null);
  expect(made).toMatch(/^[0-9a-f]{64}$/);
  expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600);
  expect(await loadSecret(join(folder, 'daypass.db'), null)).toBe(made);
});

test('two that start together use the same secret', async () => {
  const database = join(await makeFolder(), 'daypass.db');
  const [first, second] = await Promise.all([loadSecret(database, null), loadSecret(database, null)]);
  expect(first).toBe(second);
});

test('a secret that is given is used and not written', async () => {
  const folder = await makeFolder();
  expect(await loadSecret(join(folder, 'daypass.db'), 'x'.repeat(32))).toBe('x'.repeat(32));
  await expect(readFile(join(folder, 'secret'))).rejects.toThrow('ENOENT');
});

test('a damaged secret is refused, not replaced in silence', async () => {
  const folder = await makeFolder();
  await writeFile(join(folder, 'secret'), 'half');
  await expect(loadSecret(join(folder, 'daypass.db'), null)).rejects.toThrow(StartError);
  expect(await readFile(join(folder, 'secret'), 'utf8')).toBe('half');
});
