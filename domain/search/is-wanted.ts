import { fold } from './fold';

/** Whether each wanted word stands in a text, in any order, from anywhere in a word. */
export function isWanted(wanted: string, text: string): boolean {
  const folded = fold(text);
  return fold(wanted)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
