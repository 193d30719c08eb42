import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { indexedDatabase } from '@/storage/indexed';
import { keptIn } from '@/storage/kept';
import type { Kept } from '@/storage/tables';

/** The storage of a new phone, as one page sees it. `anotherPage` gives it as a second page sees it. */
export function aPhone(): Kept {
  globalThis.indexedDB = new IDBFactory();
  return anotherPage();
}

export const anotherPage = (): Kept => keptIn(indexedDatabase());
