import { fileURLToPath } from 'node:url';
import { SOURCE, writeWords } from './write-words';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Unit tests read the words that the code was written with, whatever language a build beside them is in. */
export function setup(): void {
  writeWords(SOURCE, root, `${root}node_modules/.cache/daypass/words`);
}
