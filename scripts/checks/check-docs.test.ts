import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkDocs } from './check-docs';

async function check(text: string, file = 'docs/guide.md') {
  const root = await mkdtemp(join(tmpdir(), 'daypass-docs-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const name of ['server/main.ts', 'docs/picture.png', file]) {
    await mkdir(join(root, dirname(name)), { recursive: true });
    await writeFile(join(root, name), name === file ? text : '');
  }
  return checkDocs(root).map(({ line, path }) => `${line} ${path}`);
}

test('paths that exist are fine, from the document or from the project', async () => {
  expect(
    await check('See `server/main.ts`, [it](../server/main.ts#L3), ![x](picture.png "A title"), `server/`.'),
  ).toEqual([]);
});

test('a path that does not exist is named with its line', async () => {
  expect(await check('one\n`server/gone.ts` and [that](missing.md)\n\n`docs/lost/`')).toEqual([
    '2 missing.md',
    '2 server/gone.ts',
    '4 docs/lost/',
  ]);
});

test('a source file in a folder that does not exist is a broken path too', async () => {
  expect(await check('`sever/main.ts`')).toEqual(['1 sever/main.ts']);
});

test('a text that only looks like a path is let through', async () => {
  const texts = [
    '`text/html`',
    '`/reports`',
    '`npm run app`',
    '`content/reports/<slug>.mdx`',
    '`server/*.ts`',
    '`and/or`',
  ];
  expect(await check([...texts, '[a](https://x.example/y)', '[b](#part)', '[c](mailto:x@y.z)'].join(' '))).toEqual([]);
});

test('files that a build makes may be missing', async () => {
  expect(await check('`dist/site.json`, `data/daypass.db`, `node_modules/x/y.js`')).toEqual([]);
});

test('content of this conference may be missing, but the guide to writing it may not', async () => {
  expect(await check('`content/races/open.yaml`, `content/README.md`')).toEqual(['1 content/README.md']);
});

test('code blocks are examples, and lines after them keep their number', async () => {
  expect(await check('```\n`server/a.ts`\n```\n`server/b.ts`')).toEqual(['4 server/b.ts']);
});
