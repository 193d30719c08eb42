import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '@/server/testing/make-folder';

const SCRIPT = join(import.meta.dirname, 'server-packages.mjs');

async function trim(server: Record<string, string>) {
  const folder = await makeFolder();
  mkdirSync(join(folder, 'dist'));
  for (const [name, text] of Object.entries(server)) writeFileSync(join(folder, 'dist', name), text);
  const manifest = { dependencies: { fastify: '1', '@a/b': '1', next: '1' }, devDependencies: { vitest: '1' } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': manifest } }));
  const { status, stderr } = spawnSync(process.execPath, [SCRIPT, folder], { encoding: 'utf8' });
  const left = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as typeof manifest;
  return { status, stderr, left };
}

test('only what the server asks for stays, also what it loads later from a file beside it', async () => {
  const { left } = await trim({
    'server.js': `import f from "fastify"; import "node:fs"; await import("./server-X1.js");`,
    'server-X1.js': `import { c } from "@a/b/runtime/client";`,
  });
  expect(left).toEqual({ dependencies: { fastify: '1', '@a/b': '1' } });
});

test('what the command for officials asks for stays, too', async () => {
  const { left } = await trim({ 'server.js': `import f from "fastify";`, 'official.js': `import "@a/b";` });
  expect(left).toEqual({ dependencies: { fastify: '1', '@a/b': '1' } });
});

test('a package that is asked for and not under dependencies ends the build of the image', async () => {
  const { status, stderr } = await trim({ 'server.js': `import "vitest";` });
  expect(status).toBe(1);
  expect(stderr).toContain('asks for vitest');
});
