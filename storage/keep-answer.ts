import type { OutboxEvent } from '@/domain/outbox/outbox-event';
import { writeAt } from '@/domain/outbox/addresses';
import { isFields } from '@/domain/outbox/parse-entry';
import type { LapRow } from './news';
import type { Table } from './tables';

type Answered = Extract<OutboxEvent, { type: 'answered' }>;

/**
 * Keeps what the server said about a lap of mine, in the same change in which the entry leaves the outbox: there is no
 * moment in which the phone knows nothing of it. As it came; it is parsed when it is read (lap-table.ts). Gives the row.
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
  // The first version of an edited lap, which nobody had an answer for, counts: from now on it is one of mine.
  const isOneMore = meaning.type === 'refused' && known === undefined;
  return isOneMore ? [at.id, { race: at.of, lap: null, sentAs: null, seen: null }] : null;
}

/** As the server answered, with its new version: an answer from before, which comes late, is then known as older. */
const withdrawnLap = (known: Record<string, unknown>, answer: unknown) =>
  isFields(answer) && answer.id === known.id ? answer : { ...known, status: 'withdrawn' };

function nameIn(body: Record<string, unknown> | null): string | null {
  return isFields(body?.racer) && typeof body.racer.name === 'string' ? body.racer.name : null;
}
