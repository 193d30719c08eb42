import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { versionOf } from './code-version';

function project(change: Record<string, string> = {}) {
  const root = mkdtempSync(join(tmpdir(), 'code-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [name, body] of Object.entries({ 'app/page.tsx': 'a', 'content/report.mdx': 'words', ...change })) {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), body);
  }
  cpSync('package-lock.json', join(root, 'package-lock.json'));
  return root;
}

test('the version changes with the code', () => {
  expect(versionOf(project({ 'app/page.tsx': 'b' }))).not.toBe(versionOf(project()));
});

test('the version changes neither with content nor with tests and notes', () => {
  expect(
    versionOf(project({ 'content/report.mdx': 'other words', 'app/page.test.tsx': 'test', 'app/README.md': 'note' })),
  ).toBe(versionOf(project()));
});

test('the version changes with the words that scripts and frame say', () => {
  expect(versionOf(project({ 'words/en.json': '{}' }))).not.toBe(versionOf(project()));
});

test('moving code to another file changes the version', () => {
  expect(versionOf(project({ 'app/page.tsx': '', 'app/other.tsx': 'a' }))).not.toBe(
    versionOf(project({ 'app/page.tsx': 'a', 'app/other.tsx': '' })),
  );
});
