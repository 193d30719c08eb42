import type { Appearance } from './appearance';

/** From the worker to all pages, on COPY_CHANNEL: how far the copy is. Byte counts are bytes on the wire. */
export type CopyNews =
  | { type: 'filling'; version: string; doneBytes: number; totalBytes: number }
  | { type: 'stopped'; version: string; reason: 'no-room' | 'interrupted'; detail: string };

/**
 * From a page to the worker. `take` makes it the active worker at once; only the page that hands over says so
 * (worker/README.md). The worker answers all others on the port that comes with the message.
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

/**
 * One file of the copy. `wireBytes` is its size on the wire, `bytes` its size on the phone: null where it is absent.
 */
export type InventoryFile = { path: string; wireBytes: number; bytes: number | null };
export type Inventory = { version: string; files: InventoryFile[] };

/**
 * The result of checking one file. `sound`: its bytes are those that were published. `absent`: it is not in the copy.
 */
export type CheckResult = 'sound' | 'damaged' | 'absent';

export const COPY_CHANNEL = 'daypass-copy';

/** The cache that holds the copy, in Cache Storage. */
export const COPY_CACHE = 'daypass-copy';
