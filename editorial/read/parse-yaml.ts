import { LineCounter, parseDocument, visit, isMap, isScalar, type Document, type YAMLError } from 'yaml';
import { quotedLine } from './yaml-quotes';
import { findTrap } from './yaml-traps';

/** A fault in one line of YAML, and the line as it was probably meant. */
export type YamlFault = { line: number; message: string };
type Mend = YamlFault & { mended?: string };

export type ParsedYaml = {
  document: Document.Parsed;
  /** What was parsed in the end: the text with its faults mended. */
  source: string;
  lineCounter: LineCounter;
  faults: YamlFault[];
  isReadable: boolean;
};

/** What the parser says where the spaces before a field are wrong. */
const INDENTED = new Set<string>(['BAD_INDENT', 'BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY', 'UNEXPECTED_TOKEN']);

/** After so many faults in one file the next ones are guesses. */
const MOST_FAULTS = 40;

/**
 * Parses YAML. A line that it cannot read, or would read as something else than it seems to say, is a fault. Then the
 * line is mended as its message says, and the rest is parsed as if it were right: so every fault is found in one go.
 */
export function parseYaml(text: string): ParsedYaml {
  const lines = text.split('\n');
  const faults: YamlFault[] = [];
  for (;;) {
    const source = lines.join('\n');
    const lineCounter = new LineCounter();
    const document = parseDocument(source, { lineCounter, prettyErrors: false, uniqueKeys: false });
    const fault = firstFault(document, lines, lineCounter);
    if (fault) faults.push({ line: fault.line, message: fault.message });
    if (fault?.mended !== undefined && fault.mended !== lines[fault.line - 1] && faults.length < MOST_FAULTS) {
      lines[fault.line - 1] = fault.mended;
      continue;
    }
    const isReadable = fault === null;
    const all = isReadable ? [...faults, ...twice(document, lineCounter)] : faults;
    return { document, source, lineCounter, faults: all.toSorted((a, b) => a.line - b.line), isReadable };
  }
}

function firstFault(document: Document.Parsed, lines: readonly string[], lineCounter: LineCounter): Mend | null {
  const [error] = [...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0]);
  const trap = findTrap(document, lines, lineCounter);
  const wrong = error && explain(error, lines, lineCounter.linePos(error.pos[0]).line);
  if (trap && wrong) return trap.line <= wrong.line ? trap : wrong;
  return trap ?? wrong ?? null;
}

function explain(error: YAMLError, lines: readonly string[], at: number): Mend {
  const textAt = (line: number) => lines[line - 1] ?? '';
  if (error.code === 'TAB_AS_INDENT') {
    const mended = textAt(at).replace(/^[ \t]+/, indentBelow(lines.slice(0, at - 1)));
    return { line: at, message: 'a tab stands at the beginning of the line; expected spaces', mended };
  }
  // A quote or a bracket that nobody closes is noticed where the text ends, or where the next field begins.
  for (const line of error.code === 'MISSING_CHAR' || error.code === 'BAD_INDENT' ? upFrom(at) : [at, at - 1]) {
    const mended = mend(textAt(line), line === at || error.code === 'MISSING_CHAR' || error.code === 'BAD_INDENT');
    if (mended) return { line, ...mended };
  }
  if (INDENTED.has(error.code))
    return {
      line: at,
      message:
        'the line is indented otherwise than what it belongs to; expected the same spaces before all fields of a group',
    };
  const why = error.message.trim().replace(/\.$/, '');
  return {
    line: at,
    message: `YAML cannot be read here: ${why}; expected fields as the examples in content/README.md show`,
  };
}

function mend(text: string, mayQuote: boolean): { message: string; mended: string } | null {
  const [, indent, key, colon, value] = /^(\s*(?:- )?)([A-Za-z][\w-]*)(：\s*|:(?=[^\s/]))(.*)$/.exec(text) ?? [];
  if (indent !== undefined) {
    const mended = `${indent}${key}: ${value}`;
    const what = colon!.startsWith('：') ? 'the colon is a full-width one' : 'there is no space after the colon';
    return { message: `${what}; expected \`${mended.trim()}\``, mended };
  }
  return mayQuote ? quotedLine(text) : null;
}

/** The spaces that a line should begin with, judged by the one before it. */
function indentBelow(before: readonly string[]): string {
  const last = before.findLast((line) => line.trim() !== '') ?? '';
  return (/^\s*/.exec(last)?.[0] ?? '') + (last.trimEnd().endsWith(':') ? '  ' : '');
}

const upFrom = (line: number): number[] => Array.from({ length: line }, (_, index) => line - index);

/** A field that is there twice keeps its last value, and loses the first. */
function twice(document: Document.Parsed, lineCounter: LineCounter): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, (_, node) => {
    if (!isMap(node)) return;
    const first = new Map<string, number>();
    for (const { key } of node.items) {
      if (!isScalar(key) || !key.range) continue;
      const name = String(key.value);
      const line = lineCounter.linePos(key.range[0]).line;
      const before = first.get(name);
      if (before !== undefined) faults.push({ line, message: `\`${name}\` is there twice; expected it once` });
      else first.set(name, line);
    }
  });
  return faults;
}
