import GithubSlugger from 'github-slugger';
import type { Heading as HeadingNode, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Heading } from '@/domain/content/report';

export type OutlineHeading = { id: string; text: string; depth: number; line: number };

/** What a body contains, whether it is right or not. */
export type ReportOutline = {
  headings: OutlineHeading[];
  words: number;
  terms: string[];
  figures: string[];
  /** Every place that shows a figure. */
  figurePlaces: { src: string; line: number }[];
};

export function outlineOf(body: Root): ReportOutline {
  return {
    headings: headingsOf(body),
    words: countWords(body),
    terms: valuesOf(body, 'Term', 'id'),
    figures: valuesOf(body, 'Figure', 'src'),
    figurePlaces: placesOf(body, 'Figure', 'src').map(({ value, line }) => ({ src: value, line })),
  };
}

/** Whether a table of contents shows this heading. */
export function isListed<Any extends { depth: number }>(heading: Any): heading is Any & { depth: Heading['depth'] } {
  return heading.depth === 2 || heading.depth === 3;
}

/**
 * The ids are those that rehype-slug will write: one slugger for each page, over the text of every heading in order.
 */
function headingsOf(body: Root): OutlineHeading[] {
  const slugger = new GithubSlugger();
  const headings: OutlineHeading[] = [];
  visit(body, 'heading', (node: HeadingNode) => {
    const text = headingText(node);
    headings.push({ id: slugger.slug(text), text, depth: node.depth, line: node.position?.start.line ?? 1 });
  });
  return headings;
}

/**
 * The text that rehype-slug sees once the heading is HTML. `mdast-util-to-string` would not do: it counts alternative
 * texts of images and the source of expressions, which are no text in HTML.
 */
function headingText(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(/[ \t]*(\r?\n)[ \t]*/g, '$1');
  if (node.type === 'inlineCode') return node.value.replace(/\r?\n|\r/g, ' ');
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map(headingText).join('') : '';
}

/**
 * Words as reading time counts them: anything between spaces with a letter or a digit in it. Code in a sentence counts.
 */
function countWords(body: Root) {
  return proseOf(body)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function proseOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return '';
  const prose = node.children.map(proseOf).join('');
  return isInline(node) ? prose : ` ${prose} `;
}

// Letters around inline markup belong to one word: `re<Term id="x">think</Term>`.
function isInline({ type }: Nodes) {
  return ['emphasis', 'strong', 'delete', 'link', 'linkReference', 'mdxJsxTextElement'].includes(type);
}

const valuesOf = (body: Root, component: string, prop: string): string[] => [
  ...new Set(placesOf(body, component, prop).map(({ value }) => value)),
];

function placesOf(body: Root, component: string, prop: string): { value: string; line: number }[] {
  const places: { value: string; line: number }[] = [];
  visit(body, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
    if (!('attributes' in node) || node.name !== component) return;
    const attribute = node.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === prop);
    const line = attribute?.position?.start.line ?? node.position?.start.line ?? 1;
    if (typeof attribute?.value === 'string') places.push({ value: attribute.value, line });
  });
  return places;
}
