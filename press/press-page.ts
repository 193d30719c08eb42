import { createHash } from 'node:crypto';

const NEXT_SCRIPT = /<script src="\/_next\/[^"]*"[^>]*><\/script>/g;
const NEXT_PRELOAD = /<link rel="preload" as="script"[^>]*\/>/g;
const NEXT_DATA = /<script>\(?self\.__next_f\b[\s\S]*?<\/script>/g;
const POLYFILLS = /<script src="[^"]*\/polyfills-[^"]*" noModule=""><\/script>/g;
const STYLESHEET = /<link rel="stylesheet" href="\/([^"]+)"[^>]*\/>/g;
const MARKERS = /<!--(?:\$|\/\$| )?-->/g;
const MAIN = /<main\b[\s\S]*<\/main>/;

/**
 * Turns an exported page into the one that is served. React writes these tags in one fixed form, so patterns are
 * enough; should that form change, `expectPressed` says so instead of shipping a half-pressed page.
 *
 * The style stands in the page: a request of its own would keep the first paint waiting for a round trip. A page that
 * is only read carries no Next at all (browser/reader turns its pages); an interactive one, marked `data-live`, does.
 * React's markers are dropped in the main part alone: an interactive page that is turned to hydrates the frame as well.
 */
export function pressPage(html: string, styleOf: (file: string) => string): string {
  const isLive = /<main[^>]* data-live\b/.test(html);
  const styled = html
    .replace(STYLESHEET, (_, file: string) => `<style>${styleOf(file)}</style>`)
    .replace(POLYFILLS, '');
  const pressed = isLive
    ? styled
    : styled
        .replace(NEXT_SCRIPT, '')
        .replace(NEXT_PRELOAD, '')
        .replace(NEXT_DATA, '')
        .replace(MAIN, (main) => main.replace(MARKERS, ''));
  expectPressed(pressed, isLive);
  return pressed;
}

function expectPressed(html: string, isLive: boolean): void {
  if (/<link rel="stylesheet"/.test(html)) throw new Error('press: a stylesheet was left as a link');
  if (!isLive && /__next_f|\/_next\/static\/chunks\//.test(html))
    throw new Error('press: a page to read still starts Next');
  if (isLive && !html.includes('__next_f')) throw new Error('press: an interactive page lost its data');
}

/** The policy of one page: its own files, and the very inline scripts it was built with. */
export function contentSecurityPolicy(html: string): string {
  const inline = [
    ...html.matchAll(/<script(?![^>]*\b(?:src|type="application\/ld\+json"))[^>]*>([\s\S]*?)<\/script>/g),
  ];
  const hashes = new Set(inline.map(([, code]) => `'sha256-${createHash('sha256').update(code!).digest('base64')}'`));
  return [
    "default-src 'self'",
    `script-src 'self' ${[...hashes].join(' ')}`.trimEnd(),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
