import { cp, mkdtemp, readFile as read, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { press } from '@/press/press';
import { type BuiltSite, readBuilt } from './built-site';
import { JOURNEYS_OUT } from './journeys-site';

export type ChangedSite = { site: BuiltSite; remove(): Promise<void> };
type Change = (exported: string) => Promise<void>;

/** The site as the next build would make it, after a change to what Next exports. */
export async function pressChanged(change: Change): Promise<ChangedSite> {
  const folder = await mkdtemp(join(tmpdir(), 'daypass-next-'));
  const exported = join(folder, 'out');
  await cp(JOURNEYS_OUT, exported, { recursive: true });
  await change(exported);
  await press(exported, join(folder, 'dist', 'site'));
  const remove = () => rm(folder, { recursive: true, force: true });
  return { site: readBuilt(join(folder, 'dist')), remove };
}

/** An author corrects a sentence of one report. Returns what it was; `after` takes its place. */
export async function correctSentence(exported: string, slug: string, after: string): Promise<string> {
  const html = await read(join(exported, `reports/${slug}.html`), 'utf8');
  const body = html.slice(html.indexOf(`data-report-body="${slug}"`));
  const before = /<p>([A-Za-z ,]{40,}[A-Za-z])/.exec(body)![1]!;
  const changed = await replaceIn(join(exported, `reports/${slug}.html`), before, after);
  if (!changed) throw new Error(`${slug}.html has no '${before}'`);
  return before;
}

/** A developer changes code: another build id in every page, and a script with another hash in its name. */
export async function changeCode(exported: string): Promise<{ before: string; after: string }> {
  const html = await read(join(exported, 'offline.html'), 'utf8');
  const build = /data-build="(\w+)"/.exec(html)![1]!;
  const before = /generated\/copy-(\w+)\.js/.exec(html)![1]!;
  const after = before.split('').toReversed().join('');
  const scripts = join(exported, 'generated');
  await rename(join(scripts, `copy-${before}.js`), join(scripts, `copy-${after}.js`));
  const entries = await readdir(exported, { recursive: true, withFileTypes: true });
  for (const { name, parentPath } of entries.filter((entry) => entry.isFile() && entry.name.endsWith('.html'))) {
    await replaceIn(join(parentPath, name), build, build.split('').toReversed().join(''));
    await replaceIn(join(parentPath, name), before, after);
  }
  return { before: `copy-${before}.js`, after: `copy-${after}.js` };
}

async function replaceIn(path: string, before: string, after: string): Promise<boolean> {
  const text = await read(path, 'utf8');
  await writeFile(path, text.replaceAll(before, after));
  return text.includes(before);
}
