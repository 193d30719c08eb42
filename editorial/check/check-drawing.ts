import type { LineFinding } from './check-headings';

/** A list carries the drawings of all its reports, within the page. */
export const MOST_DRAWING_BYTES = 2_048;

/** Whether a drawing can stand beside a title: it is small, and has no words, which nobody could read at that size. */
export function checkDrawing(svg: string): LineFinding[] {
  const bytes = new TextEncoder().encode(svg).length;
  const line = svg.split('\n').findIndex((each) => /<(?:text|tspan|title|desc)\b/.test(each)) + 1;
  return [
    ...(bytes > MOST_DRAWING_BYTES
      ? [{ line: 1, message: `the drawing of a report has ${bytes} bytes; expected ${MOST_DRAWING_BYTES} at most` }]
      : []),
    ...(line > 0 ? [{ line, message: 'the drawing of a report has words; expected lines and shapes alone' }] : []),
  ];
}
