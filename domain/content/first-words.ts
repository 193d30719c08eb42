/**
 * Id of the last block that the first frame of a report shows. No heading gets it as its anchor by chance: the heading
 * itself would have to end with an underscore.
 */
export const FIRST_WORDS = 'first-words_';

/** A page as its first frame shows it, and what comes after that in the same file. */
export type PageParts = { first: string; rest: string };

/**
 * Cuts the html of a report behind its first words. Null where there are none. Null also where their element holds
 * another element of the same name: finding its end would then take a parser.
 */
export function splitAtFirstWords(html: string): PageParts | null {
  const id = html.indexOf(` id="${FIRST_WORDS}"`);
  const start = html.lastIndexOf('<', id);
  const name = id < 0 ? undefined : /^<([a-z0-9]+)(?:\s[^>]*)?$/.exec(html.slice(start, id))?.[1];
  if (!name) return null;
  const close = `</${name}>`;
  const at = html.indexOf(close, id);
  if (at < 0 || new RegExp(`<${name}[\\s>]`).test(html.slice(start + 1, at))) return null;
  const end = at + close.length;
  return { first: html.slice(0, end), rest: html.slice(end) };
}
