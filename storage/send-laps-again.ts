import type { NewWrite } from '@/domain/outbox/entry';
import { withdrawalOf } from '@/domain/outbox/entry';
import { outboxReducer } from '@/domain/outbox/outbox';
import { isWanted } from '@/domain/outbox/lost-lap';
import { entriesIn } from './entries-in';
import { parseKept } from './lap-table';
import { changeMoment, tellNews, type OutboxNow } from './news';
import { openKept } from './open';

/**
 * Puts laps that the server has lost back into the outbox, out of those that it has. In one change: another tab may do
 * the same, the person may just have taken one back, and each lap is always in one of the two places.
 */
export async function sendLapsAgain(writes: readonly NewWrite[], nowMs: number): Promise<OutboxNow> {
  const now = await openKept().change(['outbox', 'laps'], async (tables): Promise<OutboxNow> => {
    let entries = await entriesIn(tables('outbox'));
    for (const write of writes) {
      const kept = parseKept(await tables('laps').get(write.id));
      const added = outboxReducer(entries, { type: 'added', write, now: nowMs });
      const entry = added.at(-1);
      const withdrawal = entry && withdrawalOf(entry);
      const isKnown =
        added === entries || !entry || entries.some(({ url, withdraws }) => [url, withdraws].includes(withdrawal!));
      if (isKnown || !kept?.lap || !isWanted(kept.lap)) continue;
      await tables('outbox').put(entry.id, entry);
      await tables('laps').delete(entry.id);
      entries = added;
    }
    return { entries, atMs: changeMoment() };
  });
  tellNews({ type: 'changed', now });
  return now;
}
