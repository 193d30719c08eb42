import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { explainMdx, type MdxError } from './explain-mdx';

type Fault = { line: number; message: string };

export type ParsedBody = {
  body: Root | null;
  /** The text, with its faults mended. Lines are those of the file. */
  source: string;
  faults: Fault[];
};

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).use(remarkGfm).freeze();

/** After so many faults in one file the next ones are guesses. */
const MOST_FAULTS = 40;

/**
 * The parser stops at the first fault. So what it cannot read is mended in memory, and parsed again: an author sees all
 * faults of a report in one go.
 */
export function parseBody(text: string): ParsedBody {
  const faults: Fault[] = [];
  // Tags that were taken for text leave a closing tag behind, of which nothing needs to be said.
  const dropped: string[] = [];
  let source = text;
  for (let round = 0; round < MOST_FAULTS; round++) {
    const outcome = tryParse(source);
    if ('body' in outcome) return { body: outcome.body, source, faults: faults.toSorted((a, b) => a.line - b.line) };
    const { fault, mended, drops } = explainMdx(outcome, source, dropped, (other) => errorOf(tryParse(other)));
    if (fault) faults.push(fault);
    if (drops) dropped.push(drops);
    if (mended === null || mended === source) break;
    source = mended;
  }
  return { body: null, source, faults: faults.toSorted((a, b) => a.line - b.line) };
}

function tryParse(source: string): { body: Root } | MdxError {
  try {
    return { body: processor.parse(source) };
  } catch (error) {
    const { reason, place, line } = error as {
      reason?: string;
      place?: { offset?: number; start?: { offset?: number } };
      line?: number;
    };
    if (reason === undefined) throw error;
    return { reason, line: line ?? 1, offset: place?.offset ?? place?.start?.offset ?? null };
  }
}

const errorOf = (outcome: { body: Root } | MdxError): MdxError | null => ('body' in outcome ? null : outcome);
