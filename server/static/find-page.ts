import type { Page } from './prepare-page';

export type Finding =
  { kind: 'page'; page: Page } | { kind: 'moved'; location: string } | { kind: 'missing' } | { kind: 'malformed' };

/**
 * What an address means. Pages are looked up, never built from the address: nothing in it can lead out of the site, and a
 * redirect leads only to an address that the site has.
 */
export function findPage(pages: ReadonlyMap<string, Page>, target: string): Finding {
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

/** `GET http://host/path` is how clients of proxies ask (RFC 9112, 3.2.2). */
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

/** `/x/`, `/x.html`, `/x/index.html` are all `/x`; `/index.html` is `/`. */
function cleanAddress(path: string) {
  return (
    path
      .replace(/\/+$/, '')
      .replace(/\.html$/, '')
      .replace(/\/index$/, '') || '/'
  );
}
