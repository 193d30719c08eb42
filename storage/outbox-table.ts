import { outbox } from '@/domain/outbox/outbox';
import type { Outbox, OutboxEvent } from '@/domain/outbox/outbox-event';
import { parseEntry } from '@/domain/outbox/parse-entry';
import { entriesIn, inOrder } from './entries-in';
import { openKept } from './open';
import { keepAnswer } from './keep-answer';
import { changeMoment, type LapRow, type OutboxNews, type OutboxNow, readMoment, tellNews } from './news';
import { readRows } from './parse-rows';
import type { Kept } from './tables';

/** What waits on this phone, in the order in which it was made. */
export async function readOutbox(): Promise<OutboxNow> {
  let atMs = 0;
  const rows = await readRows(openKept(), 'outbox', parseEntry, undefined, () => (atMs = readMoment()));
  return { entries: inOrder(rows), atMs };
}

/**
 * The entries as an event found them, which may be newer than what a page shows, and as it left them; `lap`: the row that
 * an answer has put into the laps.
 */
export type OutboxChange = { before: Outbox; now: OutboxNow; lap: LapRow | null };

/** What the server said for good, before it is known what is kept of it. */
type Settled = Exclude<OutboxNews, { type: 'changed' }>;

/**
 * Lets something happen to the outbox, as one change: what the event does to the entries, and what an accepted one leaves
 * behind. Then tells every tab and the worker; `news` first, so that whoever shows both has what an entry became before
 * the entry is gone. What the phone's storage does not take is in the memory of this page, and is sent from there.
 */
export async function changeOutbox(event: OutboxEvent, news?: Settled): Promise<OutboxChange> {
  const change = await changeIn(openKept(), event);
  if (news) tellNews({ ...news, lap: change.lap });
  tellNews({ type: 'changed', now: change.now });
  return change;
}

/** The same without the news. */
export function changeIn(kept: Kept, event: OutboxEvent): Promise<OutboxChange> {
  return kept.change(['outbox', 'laps'], async (tables) => {
    const before = await entriesIn(tables('outbox'));
    const after = outbox(before, event);
    const table = tables('outbox');
    for (const { id } of before) if (!after.some((entry) => entry.id === id)) await table.delete(id);
    for (const entry of after) if (!before.includes(entry)) await table.put(entry.id, entry);
    const lap = event.type === 'answered' ? await keepAnswer(tables('laps'), event) : null;
    return { before, now: { entries: after, atMs: changeMoment() }, lap };
  });
}
