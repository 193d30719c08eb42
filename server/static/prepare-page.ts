import type { Encoding } from './negotiate-encoding';
import { DATA_POLICY, DOCUMENT_HEADERS, OFFICIALS_PAGE, OWN_WINDOW, SECURITY_HEADERS } from './security-headers';
import type { SiteFile } from './site';

/** A page in one encoding. Its headers are a flat list of names and values, which node:http takes fastest. */
export type Representation = {
  path: string;
  bytes: number;
  etag: string;
  headers: string[];
  notModifiedHeaders: string[];
};

export type PreparedPage = {
  /** What is counted instead of the address: the class of its cache. */
  route: string;
  forms: { identity: Representation; br?: Representation; gzip?: Representation };
};

const CACHE_CONTROL = {
  page: 'no-cache',
  immutable: 'public, max-age=31536000, immutable',
  short: 'public, max-age=3600',
} satisfies Record<SiteFile['cache'], string>;

/** Other sites may fetch these: feeds, pictures of link previews, the manifest. */
const SHARED_TYPES = /^application\/(?:atom\+xml|rss\+xml|feed\+json|manifest\+json)\b/;
const SHARED_FOLDER = '/previews/';

/** Makes everything of an answer that does not depend on the request. */
export function preparePage(address: string, file: SiteFile, folder: string): PreparedPage {
  const shared = sharedHeaders(address, file);
  const form = (encoding: Encoding, suffix: string, bytes: number) =>
    prepareForm({ path: `${folder}/${file.file}${suffix}`, bytes, encoding, file, shared });
  return {
    route: `(${file.cache})`,
    forms: {
      identity: form('identity', '', file.bytes),
      ...(file.br !== null && { br: form('br', '.br', file.br) }),
      ...(file.gz !== null && { gzip: form('gzip', '.gz', file.gz) }),
    },
  };
}

function sharedHeaders(address: string, file: SiteFile): Record<string, string> {
  const isShared = SHARED_TYPES.test(file.type) || address.startsWith(SHARED_FOLDER);
  return {
    'cache-control': CACHE_CONTROL[file.cache],
    ...(file.br !== null || file.gz !== null ? { vary: 'Accept-Encoding' } : {}),
    ...SECURITY_HEADERS,
    ...(isDocument(file.type) && DOCUMENT_HEADERS),
    ...(address === OFFICIALS_PAGE && OWN_WINDOW),
    ...(isShared && { 'cross-origin-resource-policy': 'cross-origin' }),
    ...defaultPolicy(file.type),
    ...lowerCased(file.headers),
  };
}

const isDocument = (type: string) => type.startsWith('text/html');

/**
 * The policy for a page without one of its build. Scripts get none: on a worker's file it would bind the worker's
 * fetches.
 */
function defaultPolicy(type: string): Record<string, string> {
  if (isDocument(type))
    return {
      'content-security-policy': "default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'",
    };
  if (type.startsWith('image/svg+xml'))
    return { 'content-security-policy': `${DATA_POLICY}; style-src 'unsafe-inline'` };
  return {};
}

function prepareForm(options: {
  path: string;
  bytes: number;
  encoding: Encoding;
  file: SiteFile;
  shared: Record<string, string>;
}): Representation {
  const { path, bytes, encoding, file, shared } = options;
  const etag = encoding === 'identity' ? file.etag : file.etag.replace(/"$/, `-${encoding}"`);
  const always = { ...shared, etag };
  const headers = {
    'content-type': file.type,
    'content-length': String(bytes),
    ...(encoding !== 'identity' && { 'content-encoding': encoding }),
    'accept-ranges': 'bytes',
    ...always,
  };
  return {
    path,
    bytes,
    etag,
    headers: Object.entries(headers).flat(),
    notModifiedHeaders: Object.entries(always).flat(),
  };
}

function lowerCased(headers: Record<string, string>) {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
