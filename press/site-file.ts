export type CacheClass = 'page' | 'immutable' | 'short';

/** One file of the finished site, in memory while it is made. `path` is the clean address that a browser asks for. */
export type PressedFile = {
  path: string;
  file: string;
  body: Buffer;
  type: string;
  cache: CacheClass;
  headers: Record<string, string>;
};

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/x-icon',
  // Not octet-stream: content delivery networks compress only text by themselves.
  pack: 'text/x-daypass-pack',
};

const NAMED_TYPES: Record<string, string> = { 'feed.json': 'application/feed+json; charset=utf-8' };

/** Makes a file of the site. Its name decides its type and how long it may be cached. Throws on an unknown ending. */
export function siteFile(file: string, body: Buffer, headers: Record<string, string> = {}): PressedFile {
  const ending = file.slice(file.lastIndexOf('.') + 1);
  const type = NAMED_TYPES[file] ?? TYPES[ending];
  if (!type) throw new Error(`press: no media type is known for ${file}`);
  return { path: addressOf(file), file, body, type, cache: cacheClassOf(file, ending), headers };
}

function addressOf(file: string): string {
  const clean = file.endsWith('.html') ? file.replace(/(^|\/)index\.html$|\.html$/, '') : file;
  // As Next writes addresses into pages: it escapes the brackets of dynamic segments, but not parentheses.
  return `/${clean.split('/').map(encodeURIComponent).join('/')}`;
}

function cacheClassOf(file: string, ending: string): CacheClass {
  if (/^(_next\/static|generated|packs)\//.test(file)) return 'immutable';
  if (ending === 'html' || file === 'sw.js' || ending === 'webmanifest' || file === 'version.json') return 'page';
  return 'short';
}
