import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { hashInputs } from './steps.mjs';

async function makeInputs() {
  const root = await mkdtemp(join(tmpdir(), 'daypass-inputs-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const write = async (file: string, text: string) => {
    await mkdir(join(root, dirname(file)), { recursive: true });
    await writeFile(join(root, file), text);
  };
  await write('content/reports/keynote.mdx', 'one');
  await write('package-lock.json', '{}');
  return { root, write, hash: () => hashInputs(root) };
}

test.each(['content/reports/keynote.mdx', 'app/new/page.tsx', 'package-lock.json', 'public/icon.svg'])(
  'a change of %s asks for a build',
  async (file) => {
    const { write, hash } = await makeInputs();
    const before = hash();
    expect(hash()).toBe(before);
    await write(file, 'changed');
    expect(hash()).not.toBe(before);
  },
);

test('a file that moved asks for a build', async () => {
  const { root, write, hash } = await makeInputs();
  const before = hash();
  await rm(join(root, 'content/reports/keynote.mdx'));
  await write('content/reports/opening.mdx', 'one');
  expect(hash()).not.toBe(before);
});

test.each(['public/sw.js', 'public/generated/a.png', 'server/main.test.ts', 'docs/guide.md', 'data/daypass.db'])(
  'a change of %s asks for none',
  async (file) => {
    const { write, hash } = await makeInputs();
    const before = hash();
    await write(file, 'changed');
    expect(hash()).toBe(before);
  },
);
