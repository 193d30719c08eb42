import { FIRST_WORDS, splitAtFirstWords } from '@/domain/content/first-words';

/** A page that was fetched. `doc` may lack what comes after its first words; `rest` is that, as text. */
export type FetchedPage = { doc: Document; rest: string; href: string };

/**
 * Parses only the beginning of a report: parsing all of it takes a phone longer than showing its first words. Where the
 * first words are not in `main`, the whole page is parsed, as nothing could be added to it.
 */
export function parsePage(html: string, href: string, parse = parseHtml): FetchedPage {
  const { first, rest } = splitAtFirstWords(html) ?? { first: html, rest: '' };
  const doc = parse(first);
  return rest && !doc.querySelector(`main #${FIRST_WORDS}`)
    ? { doc: parse(html), rest: '', href }
    : { doc, rest, href };
}

/** Adds to `main` what comes after its first words: each element that the cut had left open gets its own part. */
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
