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
  /** Whoever was sending is gone: a closed tab, a stopped worker. */
  | { type: 'interrupted'; now: number }
  | ({ type: 'edited'; id: string } & Edit)
  | { type: 'cancelled'; id: string; now: number }
  /** Taken back if the server has seen nothing of it, and otherwise not. */
  | { type: 'recalled'; id: string }
  /** The cancel is taken back, as long as the server has seen nothing of it. */
  | { type: 'restored'; id: string; now: number }
  | { type: 'dismissed'; id: string }
  /** The person wants this one sent now, and so what has to be settled before it. */
  | { type: 'retried'; id: string; now: number }
  /** The connection is back: what waited for nothing else is due. */
  | { type: 'reached'; now: number }
  /** The person pressed the button. */
  | { type: 'hurried'; now: number };
