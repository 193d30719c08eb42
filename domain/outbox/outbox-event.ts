import type { Edit } from './edit';
import type { NewWrite, OutboxEntry, WriteRequest } from './entry';
import type { Meaning } from './meaning';

/** Entries in the order in which they were made. */
export type Outbox = readonly OutboxEntry[];

/** What happens to an outbox. `now` in milliseconds since 1970, `random` from 0 to 1. */
export type OutboxEvent =
  | { type: 'added'; write: NewWrite; now: number }
  | { type: 'started'; id: string }
  | { type: 'answered'; id: string; request: WriteRequest; meaning: Meaning; now: number; random: number }
  /** The sender is gone: its tab was closed, or the worker was stopped. */
  | { type: 'interrupted'; now: number }
  | ({ type: 'edited'; id: string } & Edit)
  | { type: 'cancelled'; id: string; now: number }
  /** The person takes it back, if the server cannot have seen it. */
  | { type: 'recalled'; id: string }
  /** The person takes the cancel back, if the server cannot have seen it. */
  | { type: 'restored'; id: string; now: number }
  | { type: 'dismissed'; id: string }
  /** The person wants this entry sent now, and with it those that hold it up. */
  | { type: 'retried'; id: string; now: number }
  /** The connection is back: entries that waited for it are due. */
  | { type: 'reached'; now: number }
  /** The person wants everything sent now. */
  | { type: 'hurried'; now: number };
