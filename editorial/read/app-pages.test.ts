import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listAppPages } from './app-pages';

async function appFolder(files: string[]) {
  const folder = await mkdtemp(path.join(tmpdir(), 'daypass-app-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const file of files) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), '');
  }
  return folder;
}

test('pages are found in the tree, route groups left out of their address', async () => {
  const folder = await appFolder(['page.tsx', '(read)/reports/page.tsx', 'a/b/page.mdx', 'a/(x)/page.ts']);
  expect([...(await listAppPages(folder))]).toEqual(['/', '/a', '/a/b', '/reports']);
});

test('dynamic segments, private folders, slots, intercepting routes and other files have no address', async () => {
  const folder = await appFolder([
    'reports/[slug]/page.tsx',
    'reports/[slug]/print/page.tsx',
    '_parts/page.tsx',
    '@sheet/page.tsx',
    '(.)photo/page.tsx',
    'layout.tsx',
    'feed/route.ts',
  ]);
  expect([...(await listAppPages(folder))]).toEqual([]);
});

test('without an app folder there are no pages', async () => {
  expect([...(await listAppPages('/nowhere/app'))]).toEqual([]);
});
