import type { Appearance } from './appearance';
import type { HostFault } from './host-fault';

/**
 * From the worker to all pages, on COPY_CHANNEL: how far the copy is. Byte counts are bytes on the wire. `path`: the file
 * that the host redirects or lacks.
 */
export type CopyNews =
  | { type: 'filling'; version: string; doneBytes: number; totalBytes: number }
  | { type: 'stopped'; version: string; reason: 'no-room' | 'interrupted'; detail: string }
  | { type: 'stopped'; version: string; reason: HostFault; path: string; detail: string }
  | { type: 'whole'; version: string };

/**
 * From a page to the worker. `take` makes it the active worker at once; only the page that hands over says so
 * (worker/README.md). `complete` fetches what this phone shall have and never had; news tell how far it is. The worker
 * answers all others on the port that comes with the message. `page` is the path of the page that asks.
 */
export type CopyRequest =
  | { type: 'take' }
  | { type: 'appearance'; appearance: Appearance }
  | { type: 'complete' }
  // Pages of earlier versions ask this.
  | { type: 'is-complete' }
  | { type: 'how-complete'; page: string }
  | { type: 'version' }
  | { type: 'inventory' }
  | { type: 'remove'; paths: readonly string[] }
  | { type: 'fetch'; paths: readonly string[] }
  | { type: 'check'; path: string };

/**
 * One file of the copy. `wireBytes` is its size on the wire, `bytes` its size on the phone: null where it is absent.
 */
export type InventoryFile = { path: string; wireBytes: number; bytes: number | null };
export type Inventory = { version: string; completeness: Completeness; files: InventoryFile[] };

/**
 * How much of the copy is here. `on-its-way`: all can be read, and something was never fetched yet. `begun`: not even
 * that. `partly`: something was removed.
 */
export type Completeness = 'whole' | 'on-its-way' | 'begun' | 'partly';

/**
 * The result of checking one file. `sound`: its bytes are those that were published. `absent`: it is not in the copy.
 */
export type CheckResult = 'sound' | 'damaged' | 'absent';

export const COPY_CHANNEL = 'daypass-copy';

/** The cache that holds the copy, in Cache Storage. */
export const COPY_CACHE = 'daypass-copy';
