import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { LineFinding } from './check-headings';

/** Markup that MDX allows and a report may not use: code that runs, and pictures for which no space is set aside. */
export function checkMarkup(body: Root): LineFinding[] {
  const findings: LineFinding[] = [];
  visit(body, (node) => {
    for (const message of faultsOf(node)) findings.push({ line: node.position?.start.line ?? 1, message });
  });
  return findings;
}

function faultsOf(node: Nodes): string[] {
  if (node.type === 'mdxjsEsm') return ['import and export are not for reports; expected words and components only'];
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    const isComment = node.data?.estree?.body.length === 0;
    return isComment
      ? []
      : [`the expression {${node.value}} would run code; expected plain text (a brace is written \\{)`];
  }
  if (node.type !== 'image' && node.type !== 'imageReference') return [];
  const refused = 'a Markdown image keeps no space for the picture; expected <Figure src="…" alt="…" />';
  return node.alt?.trim()
    ? [refused]
    : [refused, 'the image has no alternative text; expected what the picture shows, in words'];
}
