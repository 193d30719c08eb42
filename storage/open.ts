import { indexedDatabase } from './indexed';
import { keptIn } from './kept';
import type { Kept } from './tables';

declare global {
  // The reader script and islands are bundled separately. On one page they share this connection and memory.
  var daypassKept: Kept | undefined;
}

/** The storage of this phone, for this page or worker. */
export const openKept = (): Kept => (globalThis.daypassKept ??= keptIn(indexedDatabase()));
