import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Site, SiteFile } from '@/server/static/site';

type Given = Partial<Pick<SiteFile, 'type' | 'cache' | 'headers' | 'file'>> & { body: string; isPacked?: boolean };

export const KEYNOTE = `<!doctype html><title>Keynote</title><h1>Keynote</h1>${'<p>Eleven announcements.</p>'.repeat(40)}`;

const FILES: Record<string, Given> = {
  '/': { body: '<h1>Today</h1>', file: 'index.html' },
  '/reports': { body: '<h1>Reports</h1>', file: 'reports.html' },
  '/reports/keynote': {
    body: KEYNOTE,
    file: 'reports/keynote.html',
    headers: { 'content-security-policy': "script-src 'sha256-abc'" },
  },
  '/404': { body: '<h1>Not here</h1>', file: '404.html' },
  '/sw.js': { body: 'self.addEventListener("fetch", () => {});', type: 'text/javascript' },
  '/sw-off.js': { body: 'self.registration.unregister();', type: 'text/javascript' },
  '/_next/static/app/[slug]/page.js': { body: 'console.log(1)', type: 'text/javascript', cache: 'immutable' },
  '/feed.xml': { body: '<feed/>', type: 'application/atom+xml; charset=utf-8', cache: 'short' },
  '/previews/keynote.png': { body: 'not really a picture', type: 'image/png', cache: 'short', isPacked: false },
  '/café menu': { body: '<h1>Menu</h1>', file: 'menu.html' },
};

/** Makes a small dist/, as the build does: site.json and files, packed with Brotli and gzip. */
export async function makeSite(dist: string, extra: Record<string, Given> = {}): Promise<Site> {
  const files: Site['files'] = {};
  for (const [address, given] of Object.entries({ ...FILES, ...extra }))
    files[address] = await writeOne(dist, address, given);
  const site: Site = { version: 'f00d', files, notFound: '/404' };
  await writeFile(join(dist, 'site.json'), JSON.stringify(site));
  return site;
}

async function writeOne(dist: string, address: string, given: Given): Promise<SiteFile> {
  const { body, isPacked = true, file = address.slice(1) } = given;
  const [br, gz] = [brotliCompressSync(body), gzipSync(body)];
  const path = join(dist, 'site', file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, body);
  if (isPacked) await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
  return {
    file,
    type: given.type ?? 'text/html; charset=utf-8',
    etag: `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`,
    bytes: Buffer.byteLength(body),
    br: isPacked ? br.length : null,
    gz: isPacked ? gz.length : null,
    cache: given.cache ?? 'page',
    headers: given.headers ?? {},
  };
}
