export type Part = { text: string; start: number };

/** What ends a sentence, with the quotation marks and brackets after it. */
const END = /[.!?…]+["'”’»)\]]*\s+(?=["'“‘„«([]*[\p{Lu}\p{N}\p{Lo}])|[。！？]+[」』）]*|\n+/gu;
/** Words with a point that end nothing: `Dr. Sample`, `e.g. Aurora`. */
const SHORT = /(?:^|[\s(])(?:\p{Lu}|Dr|Mr|Mrs|Ms|Prof|St|vs|e\.g|i\.e|z\.B|bzw|ca|Nr|No|[Cc]f|approx)\.\s*$/u;

/**
 * The sentences of a text, in order. Blocks of the text are lines of it. Intl.Segmenter cuts at the same places, but
 * does not exist in every browser, and takes the abbreviations above for ends.
 */
export function sentencesOf(text: string): Part[] {
  const parts: Part[] = [];
  let start = 0;
  const take = (end: number) => {
    const whole = text.slice(start, end);
    const trimmed = whole.trim();
    if (trimmed) parts.push({ text: trimmed, start: start + whole.indexOf(trimmed) });
    start = end;
  };
  for (const { 0: found, index } of text.matchAll(END)) {
    const end = index + found.length;
    if (found.includes('\n') || !SHORT.test(text.slice(Math.max(start, index - 12), end))) take(end);
  }
  take(text.length);
  return parts;
}
