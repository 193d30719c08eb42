import { isMap, isScalar, isSeq, type Document, type LineCounter, type ParsedNode } from 'yaml';
import { parseYaml } from './parse-yaml';
import type { ContentProblem } from './problem';
import type { FileText } from './read-text';

/** The YAML of one file, or of its frontmatter. It knows on which line each value stands. */
export type YamlText = {
  file: string;
  /** What was written, unchecked. Undefined where the syntax is broken beyond guessing. */
  data: unknown;
  problems: ContentProblem[];
  /** The line of the value at `path`, or of the nearest value around it. */
  lineOf: (path: readonly PropertyKey[]) => number;
  /** The value at `path` as it is written, where it is one line of plain text. */
  writtenAt: (path: readonly PropertyKey[]) => string | null;
};

/** @param firstLine the line of `file` on which `text` begins. Frontmatter starts on line 2. */
export function readYaml(file: string, { text, problems }: FileText, firstLine = 1): YamlText {
  const { document, source, lineCounter, faults, isReadable } = parseYaml(text);
  const found = faults.map(({ line, message }) => ({ file, line: line + firstLine - 1, message }));
  return {
    file,
    data: isReadable ? document.toJS() : undefined,
    problems: [...problems, ...found],
    lineOf: (path) => lineAt(lineCounter, offsetOf(document, path)) + firstLine - 1,
    writtenAt: (path) => writtenAt(document, source, path),
  };
}

const lineAt = (lineCounter: LineCounter, offset: number) => lineCounter.linePos(offset).line;

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

function writtenAt(document: Document.Parsed, source: string, path: readonly PropertyKey[]): string | null {
  const node = path.reduce<unknown>((holder, key) => stepInto(holder, key)?.node, document.contents);
  const range = (node as ParsedNode | null | undefined)?.range;
  const written = range ? source.slice(range[0], range[1]).trim() : '';
  return written === '' || written.includes('\n') ? null : written;
}

function startOf(node: unknown) {
  return (node as ParsedNode | null)?.range?.[0];
}
