import { brotliCompressSync, constants } from 'node:zlib';
import type { PressedFile } from './site-file';

/** What a phone shows of a report before it scrolls. */
const FIRST_WORDS = 100;
/**
 * A connection begins with some 14 KB, and waits for a round trip before more. With the headers of TLS and HTTP/2 this
 * much of a page travels before that wait.
 */
const BUDGET_BYTES = 12 * 1024;
const PIECE = /<(svg|script|style)\b[^]*?<\/\1>|<[^>]*>|[^<]+/g;

/** Reports whose first words come too late, in words for whoever builds. */
export function lateFirstScreens(files: readonly PressedFile[]): string[] {
  return files.flatMap(({ file, body }) => {
    if (!/^reports\/.*\.html$/.test(file)) return [];
    const html = body.toString();
    const bytes = brotliBytes(html.slice(0, endOfFirstWords(html)));
    if (bytes <= BUDGET_BYTES) return [];
    return `${file}: its first ${FIRST_WORDS} words end after ${bytes} compressed bytes, and at most ${BUDGET_BYTES} travel before a phone waits. Move figures and tables below them.`;
  });
}

function endOfFirstWords(html: string): number {
  const pieces = new RegExp(PIECE);
  pieces.lastIndex = Math.max(html.indexOf('<main'), 0);
  let [words, end] = [0, pieces.lastIndex];
  for (let piece = pieces.exec(html); piece && words < FIRST_WORDS; piece = pieces.exec(html)) {
    if (piece[0].startsWith('<')) continue;
    words += piece[0].match(/\S+/g)?.length ?? 0;
    end = pieces.lastIndex;
  }
  return end;
}

const brotliBytes = (text: string): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
