import { FIRST_WORDS, splitAtFirstWords } from '@/domain/content/first-words';

/** A page that was fetched: its document, which may lack what comes after its first words, and that as text. */
export type Page = { doc: Document; rest: string; href: string };

/**
 * The beginning of a report is parsed alone: parsing all of it takes a phone longer than showing its first words. Where
 * these turn out not to be in `main`, the page is parsed whole, as nothing could be added to it.
 */
export function parsePage(html: string, href: string, parse = parseHtml): Page {
  const { first, rest } = splitAtFirstWords(html) ?? { first: html, rest: '' };
  const doc = parse(first);
  return rest && !doc.querySelector(`main #${FIRST_WORDS}`)
    ? { doc: parse(html), rest: '', href }
    : { doc, rest, href };
}

/** Puts into `main` what comes after its first words: into each element that the cut had left open, its own part. */
export function addRest(main: Element, rest: string): void {
  const open: Element[] = [];
  for (let each = main.querySelector(`#${FIRST_WORDS}`); each && each !== main; each = each.parentElement)
    open.unshift(each.parentElement!);
  const tags = open.map(({ localName }) => `<${localName}>`).join('');
  const parsed: Element[] = [];
  let level: Element | null = parseHtml(tags + rest).body;
  while (parsed.length < open.length && (level = level.firstElementChild)) parsed.push(level);
  for (const place of open.toReversed()) {
    const part = parsed.pop();
    if (!part) return;
    part.remove();
    place.append(...part.childNodes);
  }
}

const parseHtml = (html: string) => new DOMParser().parseFromString(html, 'text/html');
