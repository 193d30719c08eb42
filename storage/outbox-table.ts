import { outbox, type Outbox, type OutboxEvent } from '@/domain/outbox/outbox';
import { parseEntry } from '@/domain/outbox/parse-entry';
import { openKept } from './open';
import { keepAnswer } from './keep-answer';
import { type OutboxNews, tellNews } from './news';
import { parseRows } from './parse-rows';
import type { Kept, Tables } from './tables';

/** What waits on this phone, in the order in which it was made. */
export async function readOutbox(): Promise<{ entries: Outbox; isKept: boolean }> {
  const kept = await openKept();
  return { entries: await kept.change(['outbox', 'apart'], entriesOf), isKept: kept.isKept };
}

/** The entries as an event found them, which may be newer than what a page shows, and as it left them. */
export type OutboxChange = { before: Outbox; after: Outbox };

/**
 * Lets something happen to the outbox, as one change: what the event does to the entries, and what an accepted one leaves
 * behind. Then tells every tab and the worker; `news` first, so that whoever shows both has what an entry became before
 * the entry is gone. Rejects when it could not be kept.
 */
export async function changeOutbox(event: OutboxEvent, news?: OutboxNews): Promise<OutboxChange> {
  const change = await changeIn(await openKept(), event);
  if (news) tellNews(news);
  tellNews({ type: 'changed' });
  return change;
}

/** The same without the news. */
export function changeIn(kept: Kept, event: OutboxEvent): Promise<OutboxChange> {
  return kept.change(['outbox', 'laps', 'apart'], async (tables) => {
    const before = await entriesOf(tables);
    const after = outbox(before, event);
    const table = tables('outbox');
    for (const { id } of before) if (!after.some((entry) => entry.id === id)) await table.delete(id);
    for (const entry of after) if (!before.includes(entry)) await table.put(entry.id, entry);
    if (event.type === 'answered') await keepAnswer(tables('laps'), event);
    return { before, after };
  });
}

async function entriesOf(tables: Tables): Promise<Outbox> {
  const rows = await parseRows(tables, 'outbox', parseEntry);
  return rows.map(([, entry]) => entry).toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}
