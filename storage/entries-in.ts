import type { OutboxEntry } from '@/domain/outbox/entry';
import type { Outbox } from '@/domain/outbox/outbox-event';
import { parseEntry } from '@/domain/outbox/parse-entry';
import { rowsIn } from './parse-rows';
import type { Rows } from './tables';

/** What waits, as a change finds it or leaves it. */
export const entriesIn = async (table: Rows): Promise<Outbox> => inOrder(await rowsIn(table, parseEntry));

/** In the order in which they were made. */
export const inOrder = (rows: readonly [string, OutboxEntry][]): Outbox =>
  rows.map(([, entry]) => entry).toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
