import { inDatabase } from './indexed';
import { inMemory, memoryOfPage } from './memory';
import type { Kept } from './tables';

let opened: Promise<Kept> | undefined;

/** What is kept on this phone; where the browser keeps nothing, the memory of this page. */
export function openKept(): Promise<Kept> {
  return (opened ??= inDatabase().catch(() => inMemory(memoryOfPage())));
}
