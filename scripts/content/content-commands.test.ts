import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import { CACHE, ROOT } from '@/scripts/steps.mjs';
import { changed, temporaryContent } from '@/editorial/testing/temporary-content';

const BUNDLES = path.join(CACHE, 'content-commands');

// Translated once for all their runs: tsx, with which npm starts them, needs twice as long.
beforeAll(async () => {
  await build({
    entryPoints: ['check-content.ts', 'new-report.ts'].map((script) => path.join(ROOT, 'scripts', 'content', script)),
    outdir: BUNDLES,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
});

/** Runs a script as npm would, but in a folder with other content. */
function run(root: string, script: string, ...args: string[]) {
  const command = [path.join(BUNDLES, script.replace(/\.ts$/, '.mjs')), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('the check of sound content says what there is', async () => {
  const { status, stdout } = run(await temporaryContent(), 'check-content.ts');
  expect(stdout).toBe('content/ is sound: 2 reports, 2 people, 2 terms, 2 races.\n');
  expect(status).toBe(0);
});

test('the check of broken content lists the problems, counts them and fails', async () => {
  const root = await temporaryContent(changed('content/people.yaml', 'id: grace', 'id: ada'));
  const { status, stderr } = run(root, 'check-content.ts');
  expect(stderr).toBe(
    'content/people.yaml:4: the id `ada` is already taken further up; expected a different id\n\n1 problem in content/.\n',
  );
  expect(status).toBe(1);
});

test('a new report is made once, by the author of the latest one, and never overwritten', async () => {
  const root = await temporaryContent();
  const file = path.join(root, 'content/reports/a-new-talk.mdx');
  const made = run(root, 'new-report.ts', 'A new', 'talk');
  expect(made.stdout).toContain('Made content/reports/a-new-talk.mdx, a draft.');
  expect(made.stdout).toContain("content/reports/a-new-talk.mdx:5: summary: 'FILL IN:");
  expect(made.status).toBe(0);
  const text = await readFile(file, 'utf8');
  expect(text).toContain('author: ada\n');
  expect(text).toContain('order: 3\n');

  const again = run(root, 'new-report.ts', 'A new talk!');
  expect(again.stderr).toContain('content/reports/a-new-talk.mdx is already there and was left alone.');
  expect(again.status).toBe(1);
  expect(await readFile(file, 'utf8')).toBe(text);
});

test('a new conference without reports gets its first one', async () => {
  const root = await temporaryContent({ 'content/reports/first.mdx': null, 'content/reports/second.mdx': null });
  const { stdout, status } = run(root, 'new-report.ts', 'Opening');
  expect(stdout).toContain('Made content/reports/opening.mdx');
  expect(status).toBe(0);
});

test('a report without a title is not made', async () => {
  const { stderr, status } = run(await temporaryContent(), 'new-report.ts');
  expect(stderr).toBe('A report needs a title: npm run new:report -- "Title of the report"\n');
  expect(status).toBe(1);
});

test('a title in any script makes a report, at an address that says so or that was chosen', async () => {
  const root = await temporaryContent();
  const made = run(root, 'new-report.ts', '1日目基調講演のまとめ');
  expect(made.stdout).toContain('Made content/reports/report-3.mdx, a draft. Its address is /reports/report-3.');
  expect(made.stdout).toContain('use --slug');
  expect(await readFile(path.join(root, 'content/reports/report-3.mdx'), 'utf8')).toContain(
    'title: "1日目基調講演のまとめ"',
  );
  const chosen = run(root, 'new-report.ts', '基調講演', '--slug=kansai-keynote');
  expect(chosen.stdout).toContain('Made content/reports/kansai-keynote.mdx');
  expect(run(root, 'check-content.ts').status).toBe(0);
});

test.each([
  [
    ['A talk', '--slug=Kein Titel'],
    '“Kein Titel” makes no good address. Choose lower-case letters, digits and hyphens',
  ],
  [
    ['Second', '--slug=second'],
    'content/reports/second.mdx is already there and was left alone. Edit it, or choose another address: --slug=second-2',
  ],
  [['--draft', 'A talk'], 'Write the title in quotes, after two dashes'],
  [['x'.repeat(121)], 'The title has 121 characters; 120 at most.'],
])('a report that cannot be made (%j) says what to do, and nothing is written', async (args, message) => {
  const root = await temporaryContent();
  const { stderr, status } = run(root, 'new-report.ts', ...args);
  expect(stderr).toContain(message);
  expect(stderr).not.toContain('    at ');
  expect(status).toBe(1);
});
