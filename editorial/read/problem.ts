/** One thing that an author has to put right. `file` is relative to the root of the project; `line` counts from 1. */
export type ContentProblem = { file: string; line: number; message: string };

/** `file:line: what is wrong; expected …`, a form that editors and terminals turn into a link. */
export function formatProblem({ file, line, message }: ContentProblem) {
  return `${file}:${line}: ${message}`;
}

export function byPlace(a: ContentProblem, b: ContentProblem) {
  return a.file.localeCompare(b.file, 'en') || a.line - b.line || a.message.localeCompare(b.message, 'en');
}
