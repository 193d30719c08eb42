import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { ContentProblem } from './problem';
import { readYaml } from './yaml-text';
import type { YamlText } from './yaml-text';

/** A report file, taken apart once. All checks work on this. */
export type ParsedReport = {
  file: string;
  text: string;
  /** The frontmatter, with problems of its own. */
  yaml: YamlText;
  /** Null where the syntax is broken. `problems` then says where. */
  body: Root | null;
  problems: ContentProblem[];
};

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).use(remarkGfm).freeze();

/** The frontmatter is cut out by hand, so that it is checked even where the body cannot be parsed. */
export function parseReport(file: string, text: string): ParsedReport {
  const yaml = readFrontmatter(file, text);
  try {
    return { file, text, yaml, body: processor.parse(text), problems: [] };
  } catch (error) {
    return { file, text, yaml, body: null, problems: [syntaxProblem(file, error)] };
  }
}

function readFrontmatter(file: string, text: string): YamlText {
  const fenced = text.startsWith('---') ? /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m.exec(text) : null;
  const yaml = readYaml(file, fenced?.[1] ?? '', 2);
  return fenced ? yaml : { ...yaml, problems: [noFrontmatter(file)] };
}

function noFrontmatter(file: string): ContentProblem {
  return { file, line: 1, message: 'there is no frontmatter; expected fields between two lines of `---` at the top' };
}

/** The parser stops at the first fault, so each file has at most one such problem. */
function syntaxProblem(file: string, error: unknown): ContentProblem {
  const { line, reason } = error as { line?: number; reason?: string };
  if (reason === undefined) throw error;
  // A tag that is still open at the end has no line of its own. The message says where it was opened: `(23:1-23:20)`.
  const opened = /\((\d+):\d+-\d+:\d+\)/.exec(reason)?.[1];
  const words = reason.replace(/ \(\d+:\d+-\d+:\d+\)/g, '').replace(/\.$/, '');
  return { file, line: line ?? Number(opened ?? 1), message: `MDX cannot be read here: ${words}; expected valid MDX` };
}
