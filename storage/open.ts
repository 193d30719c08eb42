import { indexedDatabase } from './indexed';
import { keptIn } from './kept';
import type { Kept } from './tables';

declare global {
  // The reader script and a live page are bundled apart; on one page they share one connection and one memory.
  var daypassKept: Kept | undefined;
}

/** What is kept on this phone, for this page or worker. */
export const openKept = (): Kept => (globalThis.daypassKept ??= keptIn(indexedDatabase()));
