import { expect, test } from 'vitest';
import { siteFile } from './site-file';

const addressOf = (file: string) => siteFile(file, Buffer.from('')).path;
const cacheOf = (file: string) => siteFile(file, Buffer.from('')).cache;

test('pages have clean addresses', () => {
  expect(addressOf('index.html')).toBe('/');
  expect(addressOf('reports.html')).toBe('/reports');
  expect(addressOf('reports/keynote.html')).toBe('/reports/keynote');
});

test('addresses are written as Next writes them into pages', () => {
  expect(addressOf('_next/static/chunks/app/(a)/[slug]/page-1.js')).toBe(
    '/_next/static/chunks/app/(a)/%5Bslug%5D/page-1.js',
  );
});

test('only addresses that hold a hash are cached for good', () => {
  expect(['_next/static/chunks/a-1.js', 'generated/reader-1.js', 'packs/1.pack'].map(cacheOf)).toEqual(
    Array(3).fill('immutable'),
  );
  expect(['index.html', 'sw.js', 'version.json', 'manifest.webmanifest'].map(cacheOf)).toEqual(Array(4).fill('page'));
  expect(['feed.atom', 'robots.txt', 'sitemap.xml', 'previews/a.png'].map(cacheOf)).toEqual(Array(4).fill('short'));
});

test('the media type follows from the ending, but for files with a meaning of their own', () => {
  expect(siteFile('feed.json', Buffer.from('')).type).toBe('application/feed+json; charset=utf-8');
  expect(siteFile('robots.txt', Buffer.from('')).type).toBe('text/plain; charset=utf-8');
});

test('a file whose media type is unknown stops the build', () => {
  expect(() => siteFile('movie.xyz', Buffer.from(''))).toThrow('movie.xyz');
});
