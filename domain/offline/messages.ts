import type { Appearance } from './appearance';

/** Worker to pages, on the channel below: how the copy is getting on. Byte counts are bytes on the wire. */
export type CopyNews =
  | { type: 'filling'; version: string; doneBytes: number; totalBytes: number }
  | { type: 'stopped'; version: string; reason: 'no-room' | 'interrupted'; detail: string };

/**
 * Page to worker. `take`: become the active worker now; only the page that hands over says so (worker/README.md). The
 * others answer on the port that comes with them.
 */
export type CopyRequest =
  | { type: 'take' }
  | { type: 'appearance'; appearance: Appearance }
  | { type: 'is-complete' }
  | { type: 'version' }
  | { type: 'inventory' }
  | { type: 'remove'; paths: readonly string[] }
  | { type: 'fetch'; paths: readonly string[] }
  | { type: 'check'; path: string };

/** One file of the copy. `wireBytes`: what fetching it costs; `bytes`: what it takes on the phone, null when absent. */
export type InventoryFile = { path: string; wireBytes: number; bytes: number | null };
export type Inventory = { version: string; files: InventoryFile[] };

/** What a check of one file found: `sound` has the very bytes that were published, `absent` is not in the copy. */
export type CheckResult = 'sound' | 'damaged' | 'absent';

export const COPY_CHANNEL = 'daypass-copy';

/** Where the copy lies in Cache Storage. */
export const COPY_CACHE = 'daypass-copy';
