import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, ParsedNode } from 'yaml';
import type { ContentProblem } from './problem';

/** The YAML of one file, or of its frontmatter. It knows on which line each value stands. */
export type YamlText = {
  file: string;
  /** What was written, unchecked. Undefined where the syntax is broken. */
  data: unknown;
  problems: ContentProblem[];
  /** The line of the value at `path`, or of the nearest value around it. */
  lineOf: (path: readonly PropertyKey[]) => number;
};

/** @param firstLine the line of `file` on which `text` begins. Frontmatter starts on line 2. */
export function readYaml(file: string, text: string, firstLine = 1): YamlText {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const lineAt = (offset: number) => lineCounter.linePos(offset).line + firstLine - 1;
  const problems = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    file,
    line: lineAt(pos[0]),
    message: `YAML cannot be read here: ${withoutFullStop(message)}; expected valid YAML (texts with “: ” or “#” need quotes)`,
  }));
  return {
    file,
    data: problems.length > 0 ? undefined : document.toJS(),
    problems,
    lineOf: (path) => lineAt(offsetOf(document, path)),
  };
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]) {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const key of path) {
    const step = stepInto(node, key);
    if (!step) break;
    offset = step.offset ?? offset;
    node = step.node;
  }
  return offset;
}

/** A field counts as standing where its key stands, as its value may begin lines below. */
function stepInto(node: unknown, key: PropertyKey) {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    return pair && { offset: startOf(pair.key), node: pair.value };
  }
  if (isSeq(node) && typeof key === 'number') {
    const item = node.items[key];
    return item === undefined ? undefined : { offset: startOf(item), node: item };
  }
  return undefined;
}

function startOf(node: unknown) {
  return (node as ParsedNode | null)?.range?.[0];
}

function withoutFullStop(message: string) {
  return message.trim().replace(/\.$/, '');
}
