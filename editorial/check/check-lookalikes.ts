import type { Nodes, Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { LineFinding } from './check-headings';
import { faultsOfLine, faultsOfParagraph } from './lookalikes';

/**
 * What looks like Markdown and is none is shown as it was typed, and nobody but a reader would notice. `source` is what
 * `body` was parsed from: there a sign that is escaped on purpose has its backslash.
 */
export function checkLookalikes(body: Root, source: string): LineFinding[] {
  const findings: LineFinding[] = [];
  const defined = footnotes(body);
  visit(body, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading') findings.push(...inText(node, source));
    if (node.type === 'listItem' && typeof node.checked === 'boolean')
      findings.push({
        line: lineOf(node),
        message: 'a box to tick does nothing on the page; expected a list without [ ] and [x]',
      });
    if (node.type === 'footnoteDefinition' && !defined.used.has(node.identifier))
      findings.push({
        line: lineOf(node),
        message: `nothing refers to the note [^${node.label}], so it is not shown; expected [^${node.label}] in the text`,
      });
  });
  return findings;
}

function footnotes(body: Root) {
  const used = new Set<string>();
  visit(body, 'footnoteReference', (node) => void used.add(node.identifier));
  return { used };
}

const lineOf = (node: Nodes): number => node.position?.start.line ?? 1;

/** Text in the source, with everything that has a meaning of its own blanked: code, links, components, expressions. */
function inText(node: Nodes & { children: Paragraph['children'] }, source: string): LineFinding[] {
  const start = node.position?.start.offset ?? 0;
  const written = source.slice(start, node.position?.end.offset);
  const lines = blank(node, written, start).split('\n');
  const asWritten = written.split('\n');
  const first = lineOf(node);
  const found = node.type === 'paragraph' ? faultsOfParagraph(lines, quotedIn(source, start)) : [];
  return [
    ...found.map(({ at, message }) => ({ line: first + at, message })),
    ...lines.flatMap((line, index) =>
      faultsOfLine(line, asWritten[index]!).map((message) => ({ line: first + index, message })),
    ),
  ];
}

/** Whether the paragraph begins in a quotation: `> [!NOTE]`. */
const quotedIn = (source: string, start: number): boolean =>
  /^\s*(?:[-*+]\s+)?>/.test(source.slice(source.lastIndexOf('\n', start - 1) + 1, start));

const KEPT = new Set<Nodes['type']>(['text', 'emphasis', 'strong', 'delete', 'paragraph', 'heading', 'link', 'break']);

/** Blanked parts keep their length, so that places stay what they are. A full stop stands for what was there. */
function blank(node: Nodes, text: string, start: number): string {
  let result = text;
  const hide = (from: number, to: number) => {
    result = result.slice(0, from) + result.slice(from, to).replace(/[^\n]/g, '\u2024') + result.slice(to);
  };
  const walk = (each: Nodes) => {
    // A bare address becomes a link without a place of its own.
    if (!each.position) return each.type === 'link' ? hideWords(each) : undefined;
    const [from, to] = [each.position.start.offset! - start, each.position.end.offset! - start];
    if (!KEPT.has(each.type)) return hide(from, to);
    if (!('children' in each)) return;
    if (each !== node) hideMarks(each, from, to);
    each.children.forEach(walk);
  };
  /** The marks around a text are understood; its words may hold others. */
  const hideMarks = (each: Nodes & { children: Nodes[] }, from: number, to: number) => {
    const [first, last] = [each.children[0]?.position, each.children.at(-1)?.position];
    if (!first || !last) return hide(from, to);
    hide(from, first.start.offset! - start);
    hide(last.end.offset! - start, to);
  };
  const hideWords = (link: Nodes & { children: Nodes[] }) => {
    const [words] = link.children;
    const at = words?.type === 'text' ? result.indexOf(words.value) : -1;
    if (at >= 0 && words?.type === 'text') hide(at, at + words.value.length);
  };
  walk(node);
  return result;
}
