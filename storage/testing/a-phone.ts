import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { indexedDatabase } from '@/storage/indexed';
import { keptIn } from '@/storage/kept';
import type { Kept } from '@/storage/tables';

/** A phone on which nothing has been kept yet, as one page sees it; `anotherPage` gives what a second one sees. */
export function aPhone(): Kept {
  globalThis.indexedDB = new IDBFactory();
  return anotherPage();
}

export const anotherPage = (): Kept => keptIn(indexedDatabase());
