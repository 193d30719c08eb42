import type { OutboxEvent } from '@/domain/outbox/outbox-event';
import { writeAt } from '@/domain/outbox/addresses';
import { isFields } from '@/domain/outbox/parse-entry';
import type { LapRow } from './news';
import type { Table } from './tables';

type Answered = Extract<OutboxEvent, { type: 'answered' }>;

/**
 * Stores what the server said about one of the person's laps, in the same change in which the entry leaves the outbox,
 * so that the phone always knows of the lap. It is stored as it came, and parsed when it is read (lap-table.ts). Gives
 * the row; null where nothing was stored.
 */
export async function keepAnswer(laps: Table, event: Answered): Promise<LapRow | null> {
  const row = await rowAfter(laps, event);
  if (row) await laps.put(...row);
  return row;
}

async function rowAfter(laps: Table, { id, request, meaning }: Answered): Promise<LapRow | null> {
  const at = writeAt(request.method, request.url);
  if (at?.name === 'lap') {
    if (meaning.type !== 'accepted' || !isFields(meaning.answer)) return null;
    return [id, { race: at.of, lap: meaning.answer, sentAs: nameIn(request.body), seen: meaning.answer.status }];
  }
  if (at?.name !== 'withdrawal') return null;
  const known = await laps.get(at.id);
  if (meaning.type === 'accepted' && isFields(known) && isFields(known.lap))
    return [at.id, { ...known, lap: withdrawnLap(known.lap, meaning.answer), seen: 'withdrawn' }];
  // The server refused to withdraw the first version of an edited lap, so that version stays one of the person's laps.
  const isOneMore = meaning.type === 'refused' && known === undefined;
  return isOneMore ? [at.id, { race: at.of, lap: null, sentAs: null, seen: null }] : null;
}

/** The server's answer, which has the new version. An older answer that comes late is then known as older. */
const withdrawnLap = (known: Record<string, unknown>, answer: unknown) =>
  isFields(answer) && answer.id === known.id ? answer : { ...known, status: 'withdrawn' };

function nameIn(body: Record<string, unknown> | null): string | null {
  return isFields(body?.racer) && typeof body.racer.name === 'string' ? body.racer.name : null;
}
