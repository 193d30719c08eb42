import { isAlias, isNode, isScalar, visit, type Document, type LineCounter, type Node, type Scalar } from 'yaml';
import { quotedLine } from './yaml-quotes';

type Trap = { line: number; message: string; mended?: string };

/**
 * The first value that YAML reads as something else than an author means, without a word: `#` cuts a text, `&` and `!`
 * take its first word, `*` stands for another value. Content has no use for these signs of YAML, so they are refused.
 */
export function findTrap(document: Document.Parsed, lines: readonly string[], lineCounter: LineCounter): Trap | null {
  let found: Trap | null = null;
  visit(document, (key, node) => {
    if (!isNode(node) || key === 'key') return isNode(node) && isAlias(node) ? take(node) : undefined;
    return isAlias(node) || node.anchor !== undefined || hasTag(node) || isCut(node) ? take(node) : undefined;
  });
  return found;

  function take(node: Node) {
    const line = lineCounter.linePos(startOf(node)).line;
    const fix = quotedLine(lines[line - 1] ?? '') ?? joined(line);
    const message = '&, * and ! at the beginning of a value mean something to YAML; expected quotes around the text';
    found = { line, message, ...fix };
    return visit.BREAK;
  }

  /** The text as if the next line belonged to it. */
  function joined(line: number) {
    const next = lines[line] ?? '';
    if (!/^\s+#/.test(next)) return null;
    return {
      line: line + 1,
      message:
        'the text above ends here, as a line that begins with # is a remark; expected quotes around the whole text',
      mended: next.replace('#', '＃'),
    };
  }

  function isCut(node: Node): boolean {
    if (!isScalar(node) || node.type !== 'PLAIN' || !node.range) return false;
    const { line, col } = lineCounter.linePos(node.range[1]);
    const rest = (lines[line - 1] ?? '').slice(col - 1);
    const [, remark] = /^\s*#(.*)$/.exec(rest) ?? [];
    if (remark !== undefined) return isTextCut(node, remark);
    // A text of several lines ends where one of them begins with #.
    return rest.trim() === '' && /^\s+#[^\s#]/.test(lines[line] ?? '');
  }
}

/**
 * `order: 2 # from low to high` is a remark, `The #1 talk` is none. After a text of several words, or one with
 * capitals, nobody can tell.
 */
function isTextCut({ value }: Scalar, remark: string): boolean {
  if (/^[^\s#]/.test(remark)) return true;
  return typeof value === 'string' && /\s|[^a-z0-9:./_-]/.test(value) && !/^\d{4}-\d\d-\d\d/.test(value);
}

/** The node of a field begins behind its anchor and tag, which stand in the line of the field or above. */
const startOf = (node: Node): number => {
  const token = (node as { srcToken?: { offset?: number } }).srcToken;
  return node.range?.[0] ?? token?.offset ?? 0;
};

const hasTag = (node: Node): boolean =>
  typeof node.tag === 'string' &&
  !node.tag.startsWith('tag:yaml.org,2002:map') &&
  !node.tag.startsWith('tag:yaml.org,2002:seq');
