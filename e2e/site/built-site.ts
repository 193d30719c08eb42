import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const DIST = join(ROOT, 'dist');

export type BuiltFile = { file: string; type: string; etag: string; cache: string; headers: Record<string, string> };
export type BuiltSite = { dist: string; version: string; notFound: string; files: Record<string, BuiltFile> };

/** What `npm run build` made, by its own index. */
export function readBuilt(dist = DIST): BuiltSite {
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
