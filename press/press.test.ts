import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import type { CopyList } from '@/worker/copy-list';
import { press } from './press';

const html = (body: string) =>
  `<html><head><link rel="stylesheet" href="/_next/static/css/a.css" data-precedence="next"/></head><body><main><h1>${body}</h1></main></body></html>`;

/** A tiny export. `change` replaces or adds files. */
async function pressed(change: Record<string, string> = {}) {
  const root = mkdtempSync(join(tmpdir(), 'press-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const files = {
    'index.html': html('Today'),
    'index.txt': 'payload of today',
    'reports/a.html': html(`A ${'word '.repeat(200)}`),
    'reports/a.txt': 'payload of a',
    'reports/a/__next._tree.txt': 'prefetch segment',
    '404.html': html('No page'),
    '_next/static/css/a.css': 'h1{color:red}',
    '_next/static/chunks/app/(read)/page-1.js': '/* nothing loads this */',
    'robots.txt': 'User-agent: *',
    'sw.js': 'const list=self.__DAYPASS_COPY;',
    ...change,
  };
  for (const [name, body] of Object.entries(files)) {
    mkdirSync(dirname(join(root, 'out', name)), { recursive: true });
    writeFileSync(join(root, 'out', name), body);
  }
  await press(join(root, 'out'), join(root, 'dist/site'));
  const site = (name: string) => readFileSync(join(root, 'dist/site', name));
  const index = JSON.parse(readFileSync(join(root, 'dist/site.json'), 'utf8')) as {
    version: string;
    files: Record<string, { file: string; br: number | null; bytes: number; headers: Record<string, string> }>;
  };
  const copy = JSON.parse(/=(\{.*\});$/.exec(site('sw.js').toString())![1]!) as CopyList;
  return { site, index, copy, names: readdirSync(join(root, 'dist/site'), { recursive: true }) as string[] };
}

test('every file of the site is in site.json with its real sizes, and its brotli form unpacks to it', async () => {
  const { site, index } = await pressed();
  for (const { file, bytes, br } of Object.values(index.files)) {
    expect(site(file).length).toBe(bytes);
    if (br !== null) expect(brotliDecompressSync(site(`${file}.br`))).toEqual(site(file));
  }
  expect(index.files['/reports/a']!.br).toBeLessThan(index.files['/reports/a']!.bytes);
  expect(index.files['/reports/a']!.headers['content-security-policy']).toContain("script-src 'self'");
});

test('the copy holds the pages, and neither the worker, nor the 404, nor anything of Next', async () => {
  const { copy, names } = await pressed();
  expect(copy.files.map(([path]) => path).toSorted()).toEqual(['/', '/reports/a']);
  expect(names.filter((name) => /_next|\.txt$/.test(name))).toEqual(['robots.txt']);
});

test('of the files of a picture the copy holds the narrow one that phones ask for', async () => {
  const hall = 'generated/figures/hall-0123456789ab';
  const files = ['.avif', '-wide.avif', '.webp', '-wide.webp'].map((ending) => [hall + ending, 'a picture']);
  const { copy, index } = await pressed(Object.fromEntries(files) as Record<string, string>);
  expect(copy.files.map(([path]) => path).filter((path) => path.startsWith('/generated'))).toEqual([`/${hall}.avif`]);
  expect(Object.keys(index.files).filter((path) => path.startsWith('/generated'))).toHaveLength(4);
});

test('a change to one report changes that report in the list, and nothing else but its pack', async () => {
  const before = await pressed();
  const after = await pressed({ 'reports/a.html': html('A, corrected') });
  const changed = after.copy.files.filter(([path, revision]) => {
    const old = before.copy.files.find(([other]) => other === path);
    return old?.[1] !== revision;
  });
  expect(changed.map(([path]) => path)).toEqual(['/reports/a']);
  expect(after.copy.version).not.toBe(before.copy.version);
});

test('the same export makes the same bytes', async () => {
  const [once, again] = [await pressed(), await pressed()];
  expect(again.index).toEqual(once.index);
  expect(again.site('sw.js')).toEqual(once.site('sw.js'));
});

test('a worker without a place for the list stops the build', async () => {
  await expect(pressed({ 'sw.js': 'nothing' })).rejects.toThrow('__DAYPASS_COPY');
});

test('a page may only name a link preview that is there', async () => {
  const page = html('A').replace('<head>', '<head><meta property="og:image" content="https://x.test/previews/a.png"/>');
  await expect(pressed({ 'reports/a.html': page })).rejects.toThrow(
    'press: reports/a.html names previews/a.png, which is not made: scripts/build/build-previews.ts',
  );
  await pressed({ 'reports/a.html': page, 'previews/a.png': 'a picture' });
});

test('words come first, then scripts, then pictures; what only the desk needs waits for the desk', async () => {
  const preload = (...names: string[]) => names.map((name) => `<link rel="modulepreload" href="/generated/${name}"/>`);
  const withScripts = (page: string, ...names: string[]) =>
    page.replace('<head>', `<head>${preload(...names).join('')}`);
  const { copy } = await pressed({
    'reports/a.html': withScripts(html('A'), 'race-AA.js'),
    'desk.html': withScripts(html('Desk'), 'desk-BB.js', 'shared-CC.js', 'shared-DD.js'),
    'generated/race-AA.js': 'import("./late-EE.js")',
    'generated/late-EE.js': 'import"./shared-DD.js"',
    'generated/desk-BB.js': 'import"./shared-CC.js";import"./shared-DD.js"',
    'generated/shared-CC.js': 'of the desk alone',
    'generated/shared-DD.js': 'of the desk, and of what a race imports late',
    'generated/photo-FF.png': 'a picture',
  });
  const stages = Object.fromEntries(copy.files.map(([path, , , , stage]) => [path, stage]));
  expect(stages).toEqual({
    ...{ '/': 0, '/reports/a': 0, '/desk': 0 },
    ...{ '/generated/race-AA.js': 1, '/generated/late-EE.js': 1, '/generated/shared-DD.js': 1 },
    ...{ '/generated/photo-FF.png': 2, '/generated/desk-BB.js': 3, '/generated/shared-CC.js': 3 },
  });
  expect(copy.onDemand).toEqual(['/desk']);
  const stagesOfPacks = copy.packs.map(
    (_, pack) => new Set(copy.files.filter((file) => file[3] === pack).map((file) => file[4])),
  );
  for (const each of stagesOfPacks) expect(each.size).toBe(1);
});
