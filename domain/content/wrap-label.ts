/** How many letters of the text size that a phone needs fit side by side into a box. */
const LINE_LENGTH = 11;

/** Breaks a label between words into lines of at most so many letters. A longer word has a line of its own. */
export function wrapLabel(label: string, most = LINE_LENGTH): string[] {
  const lines: string[] = [];
  for (const word of label.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
