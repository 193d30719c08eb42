import type { Root } from 'mdast';
import { parseBody } from './parse-body';
import type { ContentProblem } from './problem';
import type { FileText } from './read-text';
import { readYaml } from './yaml-text';
import type { YamlText } from './yaml-text';

/** A report file, taken apart once. All checks work on this. */
export type ParsedReport = {
  file: string;
  text: string;
  /** The frontmatter, with problems of its own. */
  yaml: YamlText;
  /** Null where the syntax is broken beyond guessing. `problems` then says where. */
  body: Root | null;
  /** What `body` was parsed from: the text, with its faults mended. */
  source: string;
  problems: ContentProblem[];
};

const FENCED = /^---[ \t]*\n([\s\S]*?)^---[ \t]*$/m;

/** The frontmatter is cut out by hand, so that it is checked even where the body cannot be parsed. */
export function parseReport(file: string, { text, problems }: FileText): ParsedReport {
  const yaml = readFrontmatter(file, text);
  // Without an end of the frontmatter nobody knows where the body begins.
  const isOpen = text.startsWith('---') && !FENCED.test(text);
  const { body, source, faults } = isOpen ? { body: null, source: text, faults: [] } : parseBody(text);
  return { file, text, yaml, body, source, problems: [...problems, ...faults.map((fault) => ({ file, ...fault }))] };
}

function readFrontmatter(file: string, text: string): YamlText {
  const fenced = text.startsWith('---') ? FENCED.exec(text) : null;
  const yaml = readYaml(file, { text: fenced?.[1] ?? '', problems: [] }, 2);
  return fenced ? yaml : { ...yaml, data: undefined, problems: [noFrontmatter(file, text)] };
}

function noFrontmatter(file: string, text: string): ContentProblem {
  const before = /^\s*---[ \t]*$/m.exec(text);
  const line =
    before && text.slice(0, before.index).trim() === ''
      ? 'nothing, not even an empty line, before the first `---`'
      : 'fields between two lines of `---` at the top';
  const isOpen = /^---[ \t]*\n/.test(text);
  const message = isOpen
    ? 'the frontmatter is not closed; expected a line of `---` after its fields'
    : `there is no frontmatter; expected ${line}`;
  return { file, line: 1, message };
}
