import { createHash } from 'node:crypto';
import { partsFor, sheetParts } from './sheet-parts';

const NEXT_SCRIPT = /<script src="\/_next\/[^"]*"[^>]*><\/script>/g;
const NEXT_PRELOAD = /<link rel="preload" as="script"[^>]*\/>/g;
const NEXT_DATA = /<script>\(?self\.__next_f\b[\s\S]*?<\/script>/g;
const POLYFILLS = /<script src="[^"]*\/polyfills-[^"]*" noModule=""><\/script>/g;
const STYLESHEET = /<link rel="stylesheet" href="\/([^"]+)"[^>]*\/>/g;
const MARKERS = /<!--(?:\$|\/\$| )?-->/g;
/** Next repeats og: as twitter:. Who reads one falls back to the other, so the kind of the card is enough. */
const REPEATED = /<meta name="twitter:(?!card")[^>]*\/>/g;
const MAIN = /<main\b[\s\S]*<\/main>/;

/**
 * Turns an exported page into the one that is served. React writes these tags in one fixed form, so patterns are
 * enough. If that form changes, the build ends instead of shipping a half-pressed page.
 *
 * The style stands in the page: a request of its own would delay the first paint by a round trip. A page carries only
 * the parts that it needs. No page carries Next:
 * browser/reader turns pages and starts their interactive parts. Pages with such a part keep the markers that React
 * left between pieces of text; other pages lose them.
 */
export function pressPage(html: string, styleOf: (file: string) => string): string {
  const pressed = html
    .replace(STYLESHEET, (_, file: string) => styles(html, styleOf(file)))
    .replace(POLYFILLS, '')
    .replace(NEXT_SCRIPT, '')
    .replace(NEXT_PRELOAD, '')
    .replace(NEXT_DATA, '')
    .replace(REPEATED, '')
    .replace(MAIN, (main) => (main.includes(' data-island=') ? main : main.replace(MARKERS, '')));
  if (/<link rel="stylesheet"/.test(pressed)) throw new Error('press: a stylesheet was left as a link');
  if (/__next_f|\/_next\/static\/chunks\//.test(pressed)) throw new Error('press: a page still starts Next');
  return pressed;
}

/** Each part stands alone, so that a page that is turned to adds just what is missing (browser/reader/turn-pages.ts). */
const styles = (html: string, sheet: string) =>
  partsFor(html, sheetParts(sheet))
    .map(({ css }) => `<style>${css}</style>`)
    .join('');

/**
 * The policy of one page. It allows the site's own files, and exactly the inline scripts with which the page was built.
 */
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
