/** Letters that fit into a box beside each other, at the size of text that a phone needs. */
const LINE_LENGTH = 11;

/** A label in lines of at most 11 letters, broken between words only; a longer word has a line of its own. */
export function wrapLabel(label: string): string[] {
  const lines: string[] = [];
  for (const word of label.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LINE_LENGTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
