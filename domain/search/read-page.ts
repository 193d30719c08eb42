import { attributeOf, htmlPieces, type Piece } from './html-pieces';
import { UNSEARCHED_ATTRIBUTES, UNSEARCHED_CLASSES, UNSEARCHED_TAGS } from './unsearched';

/** What stands below one heading, or in a panel of its own. */
export type Section = { id: string; heading: string; text: string; isAnnouncement: boolean };

type Panel = Section & { depth: number; upTo: Section };

const BLOCK =
  /^(?:address|article|aside|blockquote|br|caption|dd|details|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|summary|table|tbody|td|th|thead|tr|ul)$/;
/** What style sheets set apart, though no space stands there: `07:30` and what happened then. */
const STANDS_APART = /^(?:span|strong|time)$/;
const STARTS_WORD = /^[a-z\d\p{Lu}\p{Ll}]/u;
/** Reading begins in the middle of a page, so more tags are closed than were opened. */
const OUTSIDE = 1_000;
const unsearchedTags = new Set<string>(UNSEARCHED_TAGS);

/**
 * The words of the page by the headings above them, from where its attribute `from` stands. A heading has an id, or is a
 * term in a list whose parent has one.
 */
export function readSections(html: string, from: string): Section[] {
  const start = html.search(new RegExp(`<[^<>]*\\s${from}[=\\s>]`));
  if (start < 0) return [];
  const end = html.indexOf('</main>', start);
  const sections: Section[] = [];
  let section = begin(sections, '', '');
  let panel: Panel | undefined;
  let depth = OUTSIDE;
  let leftOutAt = 0;
  let headingTag = '';
  let isGlued = false;
  let parentId = '';

  const openTag = (tag: string, attributes: string) => {
    const id = attributeOf(attributes, 'id');
    if (isHeading(tag, id)) {
      headingTag = tag;
      section = begin(sections, id ?? parentId, '');
    } else if (id !== undefined) parentId = id;
    const name = tag === 'section' && attributeOf(attributes, 'aria-label');
    if (name && !panel)
      panel = { id: section.id, heading: name, text: '', isAnnouncement: false, depth, upTo: section };
    if (panel && attributeOf(attributes, 'data-status') !== undefined) panel.isAnnouncement = true;
  };
  const write = (text: string) => {
    if (headingTag) section.heading += text;
    else {
      const to = panel ?? section;
      to.text += isGlued && /[\p{L}\p{N}]$/u.test(to.text) && STARTS_WORD.test(text) ? ` ${text}` : text;
    }
    isGlued = false;
  };
  const closePanel = ({ depth: _, upTo, ...closed }: Panel) => {
    if (closed.isAnnouncement) sections.push(closed);
    else upTo.text += `\n${closed.text}\n`;
    panel = undefined;
  };

  for (const piece of htmlPieces(html.slice(start, end < 0 ? undefined : end))) {
    if (piece.type === 'text') {
      if (!leftOutAt) write(piece.text.replace(/\s+/g, ' '));
      continue;
    }
    const { type, tag, attributes, isVoid } = piece;
    if (type === 'open') {
      if (!isVoid) depth++;
      if (!leftOutAt && !isVoid && isUnsearched(piece)) leftOutAt = depth;
      if (!leftOutAt) openTag(tag, attributes);
    }
    if (BLOCK.test(tag) && !leftOutAt && !headingTag) write('\n');
    if (type === 'open') continue;
    isGlued ||= STANDS_APART.test(tag);
    if (tag === headingTag) headingTag = '';
    if (leftOutAt === depth) leftOutAt = 0;
    if (panel && panel.depth === depth) closePanel(panel);
    depth--;
  }
  return sections.map(tidy).filter(({ heading, text }) => heading || text);
}

function begin(sections: Section[], id: string, heading: string): Section {
  const section = { id, heading, text: '', isAnnouncement: false };
  sections.push(section);
  return section;
}

const isHeading = (tag: string, id: string | undefined) => tag === 'dt' || (/^h[2-6]$/.test(tag) && id !== undefined);

function isUnsearched({ tag, attributes }: Extract<Piece, { tag: string }>): boolean {
  const classes = attributeOf(attributes, 'class')?.split(' ') ?? [];
  return (
    unsearchedTags.has(tag) ||
    UNSEARCHED_CLASSES.some((name) => classes.includes(name)) ||
    UNSEARCHED_ATTRIBUTES.some((name) => attributeOf(attributes, name) !== undefined)
  );
}

const tidy = ({ heading, text, ...rest }: Section): Section => ({
  ...rest,
  heading: heading.trim(),
  text: text
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter(Boolean)
    .join('\n'),
});

/** What the page says about itself. */
export function descriptionOf(html: string): string {
  const tag = /<meta name="description"[^>]*>/.exec(html)?.[0] ?? '';
  return attributeOf(tag, 'content') ?? '';
}

/** The JSON that stands in an attribute of the page. Null where there is none, or it is broken. */
export function jsonIn(html: string, attribute: string): unknown {
  const value = new RegExp(`\\s(${attribute}="[^"]*")`).exec(html)?.[1];
  try {
    return value ? JSON.parse(attributeOf(value, attribute)!) : null;
  } catch {
    return null;
  }
}
