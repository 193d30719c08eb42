import { isPageId } from '@/domain/content/page-ids';
import type { OutlineHeading } from '@/editorial/read/report-outline';

/** A fault in one file. The caller knows which file. */
export type LineFinding = { line: number; message: string };

/** The title is the h1 of the page, so a body begins at ## and goes down one level at a time. */
export function checkHeadings(headings: readonly OutlineHeading[]): LineFinding[] {
  return headings.flatMap((heading, index) => {
    const message =
      faultOf(heading, headings[index - 1]?.depth ?? 1) ?? faultOfAddress(heading, headings.slice(0, index));
    return message ? [{ line: heading.line, message }] : [];
  });
}

/** A heading is an address: none that the page itself has, and not that of another heading of the same section. */
function faultOfAddress({ id, text, depth }: OutlineHeading, before: readonly OutlineHeading[]) {
  if (!/[\p{L}\p{N}]/u.test(text))
    return `the heading “${text}” has no letter and no digit, so nothing can link to it; expected words`;
  if (isPageId(id)) return `the heading “${text}” takes #${id}, an address of the page itself; expected other words`;
  const section = before.slice(before.findLastIndex((each) => each.depth < depth) + 1);
  const same = section.find((each) => each.depth === depth && wordsOf(each) === wordsOf({ text }));
  return same
    ? `the heading “${text}” is there already, in line ${same.line}, and links could not tell them apart; expected other words`
    : null;
}

function faultOf({ depth, text }: OutlineHeading, previous: number) {
  if (text.trim() === '') return 'a heading has no text; expected words that can be linked to';
  if (depth === 1) return `“${text}” is a heading of level 1, which the title already is; expected ## or deeper`;
  if (depth <= Math.max(previous, 1) + 1) return null;
  const marks = '#'.repeat(Math.max(previous, 1) + 1);
  return `the heading “${text}” skips a level (${'#'.repeat(depth)}); expected ${marks} or fewer marks`;
}

const wordsOf = ({ text }: { text: string }) => text.trim().toLowerCase();
