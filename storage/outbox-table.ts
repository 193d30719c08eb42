import { outboxReducer } from '@/domain/outbox/outbox';
import type { Outbox, OutboxEvent } from '@/domain/outbox/outbox-event';
import { parseEntry } from '@/domain/outbox/parse-entry';
import { entriesIn, inOrder } from './entries-in';
import { openKept } from './open';
import { keepAnswer } from './keep-answer';
import { changeMoment, type LapRow, type OutboxNews, type OutboxNow, readMoment, tellNews } from './news';
import { readRows } from './parse-rows';
import type { Kept } from './tables';

/** The entries on this phone, in the order in which they were made. */
export async function readOutbox(): Promise<OutboxNow> {
  let atMs = 0;
  const rows = await readRows(openKept(), 'outbox', parseEntry, undefined, () => (atMs = readMoment()));
  return { entries: inOrder(rows), atMs };
}

/**
 * The entries before an event, which may be newer than those a page shows, and after it. `lap` is the row that an
 * answer has put into the laps.
 */
export type OutboxChange = { before: Outbox; now: OutboxNow; lap: LapRow | null };

/** News of an answer for good. Its `lap` is not known yet. */
type AnswerNews = Exclude<OutboxNews, { type: 'changed' }>;

/**
 * Applies an event to the outbox, as one change: the entries change, and an answer may change the laps. Then tells all
 * tabs and the worker. `news` goes first, so that a page that shows both has the lap before the entry is gone. Entries
 * that the phone's storage does not take are in the memory of this page, and are sent from there.
 */
export async function changeOutbox(event: OutboxEvent, news?: AnswerNews): Promise<OutboxChange> {
  const change = await changeIn(openKept(), event);
  if (news) tellNews({ ...news, lap: change.lap });
  tellNews({ type: 'changed', now: change.now });
  return change;
}

/** Applies an event as `changeOutbox` does, but tells nobody. */
export function changeIn(kept: Kept, event: OutboxEvent): Promise<OutboxChange> {
  return kept.change(['outbox', 'laps'], async (tables) => {
    const before = await entriesIn(tables('outbox'));
    const after = outboxReducer(before, event);
    const table = tables('outbox');
    for (const { id } of before) if (!after.some((entry) => entry.id === id)) await table.delete(id);
    for (const entry of after) if (!before.includes(entry)) await table.put(entry.id, entry);
    const lap = event.type === 'answered' ? await keepAnswer(tables('laps'), event) : null;
    return { before, now: { entries: after, atMs: changeMoment() }, lap };
  });
}
