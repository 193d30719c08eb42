import type { Nodes, Root } from 'mdast';
import type { LineFinding } from './check-headings';

/** Headings and remarks alone are no report. */
export function checkIsWritten(body: Root): LineFinding[] {
  if (body.children.some(isWritten)) return [];
  const line = body.children.at(-1)?.position?.end.line ?? 1;
  return [{ line, message: 'the report has no words; expected a text below the frontmatter' }];
}

const NO_WORDS = new Set<Nodes['type']>([
  'yaml',
  'heading',
  'thematicBreak',
  'definition',
  'mdxFlowExpression',
  'mdxjsEsm',
]);

function isWritten(node: Nodes): boolean {
  if (NO_WORDS.has(node.type)) return false;
  if (node.type !== 'paragraph') return true;
  return node.children.some(
    (child) => child.type !== 'mdxTextExpression' && (child.type !== 'text' || child.value.trim() !== ''),
  );
}
