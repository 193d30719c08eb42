import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBuilt } from '@/e2e/site/built-site';
import { build, copyProject, type Build } from '@/scripts/build/project-copy';
import { addReports } from './add-reports';
import { run } from '@/scripts/run';
import { ROOT } from '@/scripts/steps.mjs';
import { RESULTS } from './results';
import { PORTS, siteTarget } from './site-target';
import { table } from './table';
import { weighSite } from './weigh-site';

type Options = { reports: number; runs: string; work: string };

const REPORT = '/reports/generated-002';
const REAL_REPORT = '/reports/scaling-to-10-million-users';
/** The list, which links to all reports, and reports near its beginning, in its middle and at its end. */
const handful = (reports: number) => [
  '/reports',
  REAL_REPORT,
  ...[2, Math.ceil(reports / 2), reports].map((number) => `/reports/generated-${String(number).padStart(3, '0')}`),
  '/glossary',
];

/** Builds the project with many generated reports beside the real ones, and measures what that costs. */
export async function measureScale({ reports, runs, work }: Options): Promise<void> {
  const root = join(work, 'many');
  console.log(`\n## scale: ${reports} more reports\n`);
  copyProject(root);
  addReports(root, reports);
  const clean = await build(root);
  const sizes = weighSite(readBuilt(join(root, 'dist')));
  const now = weighSite(readBuilt(join(ROOT, 'dist')));

  const before = copyBuild(root, join(work, 'before'));
  changeOneReport(root);
  const again = await build(root);

  console.log(`\n### Build\n\n${buildTable(clean, again)}`);
  console.log(`\n### Sizes on the wire\n\n${table(['', 'now', `${reports} more`], sizeRows(now, sizes))}`);
  const copies = { copied: clean.copy, reports };
  writeFileSync(join(RESULTS, 'scale.json'), JSON.stringify({ clean, again, sizes, now, ...copies }, null, 1));

  console.log('\n### Offline\n');
  const many = {
    name: `${reports} more`,
    root: before,
    work,
    port: PORTS.many,
    report: REPORT,
    pages: handful(reports),
  };
  await measure('read/read.mjs', 'scale-read', [siteTarget(many)], ['--runs', runs]);

  console.log('\n### One report changes\n');
  const versions = [
    siteTarget({ ...many, name: 'before', port: PORTS.before }),
    siteTarget({ ...many, name: 'after', root, port: PORTS.after }),
  ];
  await measure('update-cost.mjs', 'scale-update', versions, []);
}

function measure(script: string, name: string, config: unknown, options: string[]): Promise<void> {
  const file = join(RESULTS, `${name}-config.json`);
  writeFileSync(file, JSON.stringify(config, null, 1));
  return run(process.execPath, [join('bench', script), file, '--out', join(RESULTS, `${name}.json`), ...options]);
}

/**
 * Copies a build into a folder of its own, so that the next one does not replace it. The server needs no more than this.
 */
function copyBuild(root: string, to: string): string {
  mkdirSync(to);
  cpSync(join(root, 'dist'), join(to, 'dist'), { recursive: true });
  for (const name of ['package.json', 'prisma', 'node_modules']) symlinkSync(join(root, name), join(to, name));
  return to;
}

function changeOneReport(root: string): void {
  const file = join(root, 'content', `${REPORT}.mdx`);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/\n\n([A-Z][a-z ]+)\. /, '\n\n$1, and this was corrected. '));
  if (readFileSync(file, 'utf8') === text) throw new Error(`${file} has no sentence to correct`);
}

function buildTable(clean: Build, again: Build): string {
  const total = ({ steps }: Build) => steps.reduce((sum, { seconds }) => sum + seconds, 0).toFixed(1);
  const rows = clean.steps.map(({ title, seconds }, at) => [title, seconds, again.steps[at]?.seconds ?? '-']);
  return table(['step', 'clean, s', 'after one change, s'], [...rows, ['all', total(clean), total(again)]]);
}

function sizeRows(now: Record<string, string>, sizes: Record<string, string>): string[][] {
  return Object.keys(sizes).map((name) => [name, now[name] ?? '-', sizes[name]!]);
}
