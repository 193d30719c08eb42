import type { PreparedPage } from './prepare-page';

export type FoundPage =
  | { kind: 'page'; page: PreparedPage }
  | { kind: 'moved'; location: string }
  | { kind: 'missing' }
  | { kind: 'malformed' };

/**
 * Finds the page of an address. Pages are looked up in a table, so no address can lead out of the site, and a redirect
 * leads only to an address that the site has.
 */
export function findPage(pages: ReadonlyMap<string, PreparedPage>, target: string): FoundPage {
  const url = target.startsWith('/') ? target : originForm(target);
  const end = url.indexOf('?');
  const raw = end === -1 ? url : url.slice(0, end);
  const path = decode(raw);
  if (path === null) return { kind: 'malformed' };
  const page = pages.get(raw) ?? pages.get(path);
  if (page) return { kind: 'page', page };
  const clean = cleanAddress(path);
  if (clean === path || !pages.has(clean)) return { kind: 'missing' };
  const location = clean.split('/').map(encodeURIComponent).join('/');
  return { kind: 'moved', location: end === -1 ? location : location + url.slice(end) };
}

/** Drops scheme and host from `GET http://host/path`, as clients of proxies ask (RFC 9112, 3.2.2). */
function originForm(target: string) {
  return target.replace(/^https?:\/\/[^/?#]*/i, '') || '/';
}

function decode(path: string) {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** Makes `/x` of `/x/`, `/x.html` and `/x/index.html`, and `/` of `/index.html`. */
function cleanAddress(path: string) {
  return (
    path
      .replace(/\/+$/, '')
      .replace(/\.html$/, '')
      .replace(/\/index$/, '') || '/'
  );
}
