import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const STYLE =
  'body{margin:0;font:1rem/1.6 system-ui,sans-serif}main{max-width:44rem;margin:0 auto;padding:1rem}' +
  'table{display:block;overflow-x:auto}pre{overflow-x:auto}';
/** What has words to read. Everything else of a page goes. */
const WORDS = /<\/?(?:h[1-6]|p|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|t[hd]|blockquote|pre|code|strong|em|a)\b[^>]*>/g;

/** The words of a built page as bare HTML, with a few lines of style and no script: what a page costs that is nothing else. */
export function writeBareWords(site: string, path: string, folder: string): void {
  const page = readFileSync(join(site, `${path.slice(1)}.html`), 'utf8');
  const main = /<main[^>]*>(.*)<\/main>/s.exec(page)?.[1];
  if (main === undefined) throw new Error(`${path} has no main part`);
  const title = /<title>(.*?)<\/title>/s.exec(page)?.[1] ?? path;
  const words = main
    .replace(/<(script|svg|style)\b.*?<\/\1>|<!--.*?-->/gs, '')
    .replace(/<[^>]+>/g, (tag) => (tag.match(WORDS) ? tag.replace(/^(<\/?\w+).*$/s, '$1>') : ''));
  const html =
    '<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content="width=device-width">' +
    `<title>${title}</title><link rel=icon href=data:,><style>${STYLE}</style><main>${words}</main>`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'words.html'), html);
  writeFileSync(join(folder, 'words.html.br'), brotliCompressSync(html));
}
