import type { OutlineHeading } from '@/editorial/read/report-outline';

/** A fault in one file. The caller knows which file. */
export type LineFinding = { line: number; message: string };

/** The title is the h1 of the page, so a body begins at ## and goes down one level at a time. */
export function checkHeadings(headings: readonly OutlineHeading[]): LineFinding[] {
  return headings.flatMap((heading, index) => {
    const message = faultOf(heading, headings[index - 1]?.depth ?? 1);
    return message ? [{ line: heading.line, message }] : [];
  });
}

function faultOf({ depth, text }: OutlineHeading, previous: number) {
  if (text.trim() === '') return 'a heading has no text; expected words that can be linked to';
  if (depth === 1) return `“${text}” is a heading of level 1, which the title already is; expected ## or deeper`;
  if (depth <= Math.max(previous, 1) + 1) return null;
  const marks = '#'.repeat(Math.max(previous, 1) + 1);
  return `the heading “${text}” skips a level (${'#'.repeat(depth)}); expected ${marks} or fewer marks`;
}
