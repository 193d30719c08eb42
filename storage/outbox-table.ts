import type { OutboxEntry } from '@/domain/outbox/entry';
import { outbox } from '@/domain/outbox/outbox';
import type { Outbox, OutboxEvent } from '@/domain/outbox/outbox-event';
import { parseEntry } from '@/domain/outbox/parse-entry';
import { openKept } from './open';
import { keepAnswer } from './keep-answer';
import { type OutboxNews, tellNews } from './news';
import { readRows, rowsIn } from './parse-rows';
import type { Kept, Trouble } from './tables';

/** What waits on this phone, in the order in which it was made. */
export async function readOutbox(): Promise<{ entries: Outbox; trouble: Trouble | null }> {
  const kept = openKept();
  const entries = inOrder(await readRows(kept, 'outbox', parseEntry));
  return { entries, trouble: kept.troubleWith('outbox') };
}

/** The entries as an event found them, which may be newer than what a page shows, and as it left them. */
export type OutboxChange = { before: Outbox; after: Outbox };

/**
 * Lets something happen to the outbox, as one change: what the event does to the entries, and what an accepted one leaves
 * behind. Then tells every tab and the worker; `news` first, so that whoever shows both has what an entry became before
 * the entry is gone. What the phone's storage does not take is in the memory of this page, and is sent from there.
 */
export async function changeOutbox(event: OutboxEvent, news?: OutboxNews): Promise<OutboxChange> {
  const change = await changeIn(openKept(), event);
  if (news) tellNews(news);
  tellNews({ type: 'changed' });
  return change;
}

/** The same without the news. */
export function changeIn(kept: Kept, event: OutboxEvent): Promise<OutboxChange> {
  return kept.change(['outbox', 'laps'], async (tables) => {
    const before = inOrder(await rowsIn(tables('outbox'), parseEntry));
    const after = outbox(before, event);
    const table = tables('outbox');
    for (const { id } of before) if (!after.some((entry) => entry.id === id)) await table.delete(id);
    for (const entry of after) if (!before.includes(entry)) await table.put(entry.id, entry);
    if (event.type === 'answered') await keepAnswer(tables('laps'), event);
    return { before, after };
  });
}

const inOrder = (rows: readonly [string, OutboxEntry][]): Outbox =>
  rows.map(([, entry]) => entry).toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
