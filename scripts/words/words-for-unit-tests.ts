import { fileURLToPath } from 'node:url';
import { SOURCE, writeWords } from './write-words';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Unit tests read the language with which the code was written, whatever language a build at the same time is in. */
export function setup(): void {
  writeWords(SOURCE, root, `${root}node_modules/.cache/daypass/words`);
}
