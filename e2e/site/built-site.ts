import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CopyList } from '@/worker/copy-list';
import { JOURNEYS_DIST } from './journeys-site';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The product's own build, of content/. Journeys look at that of a conference made up for them. */
export const DIST = join(ROOT, 'dist');

export type BuiltFile = { file: string; type: string; etag: string; cache: string; headers: Record<string, string> };
export type BuiltSite = { dist: string; version: string; notFound: string; files: Record<string, BuiltFile> };

/** What a build made, by its own index. */
export function readBuilt(dist = JOURNEYS_DIST): BuiltSite {
  if (!existsSync(join(dist, 'site.json'))) {
    const command = dist === JOURNEYS_DIST ? 'npm run build:journeys' : 'npm run build';
    throw new Error(`${relative(ROOT, dist)} holds no site. Run \`${command}\` and start again.`);
  }
  const index = JSON.parse(readFileSync(join(dist, 'site.json'), 'utf8')) as Omit<BuiltSite, 'dist'>;
  return { ...index, dist };
}

export function readFile({ dist, files }: BuiltSite, address: string): Buffer {
  return readFileSync(join(dist, 'site', files[address]!.file));
}

/** Every page of the export, except the one for addresses that do not exist. */
export function pagesOf({ files, notFound }: BuiltSite): string[] {
  return Object.keys(files).filter((address) => files[address]!.type.startsWith('text/html') && address !== notFound);
}

export const reportsOf = (site: BuiltSite) => pagesOf(site).filter((address) => address.startsWith('/reports/'));

/** The words of a page's h1, and how many drawings and pictures its main part has, as the build wrote them. */
export function expectedOf(site: BuiltSite, address: string): { heading: string; pictures: number } {
  const html = readFile(site, address).toString();
  const main = /<main[\s\S]*<\/main>/.exec(html)![0];
  const heading = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(main)![1]!;
  return { heading: toText(heading), pictures: main.match(/role="img"|<img /g)?.length ?? 0 };
}

function toText(html: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };
  return html.replace(/<[^>]*>/g, '').replace(/&([\w#]+);/g, (whole, name: string) => entities[name] ?? whole);
}

/** What a phone copies of it, as press/ has written that into the worker. */
export function copyListOf(site: BuiltSite): CopyList {
  const worker = readFile(site, '/sw.js').toString();
  return JSON.parse(/\{"version":"\w+","files":\[.*?,"packs":\[.*?\]\]\}/.exec(worker)![0]) as CopyList;
}
