import { writeAt } from '@/domain/outbox/addresses';
import type { OutboxEvent } from '@/domain/outbox/outbox';
import { isFields } from '@/domain/outbox/parse-entry';
import type { Table } from './tables';

/**
 * Keeps what the server said about a lap of mine, in the same change in which the entry leaves the outbox: there is no
 * moment in which the phone knows nothing of it. As it came; it is parsed when it is read (lap-table.ts).
 */
export async function keepAnswer(
  laps: Table,
  { id, request, meaning }: Extract<OutboxEvent, { type: 'answered' }>,
): Promise<void> {
  const at = writeAt(request.method, request.url);
  if (at?.name !== 'lap' && at?.name !== 'withdrawal') return;
  const { of: race, id: withdrawn } = at;
  if (at.name === 'lap') {
    if (meaning.type !== 'accepted' || !isFields(meaning.answer)) return;
    return laps.put(id, { race, lap: meaning.answer, sentAs: nameIn(request.body), seen: meaning.answer.status });
  }
  const known = await laps.get(withdrawn);
  if (meaning.type === 'accepted' && isFields(known) && isFields(known.lap))
    return laps.put(withdrawn, { ...known, lap: withdrawnLap(known.lap, meaning.answer), seen: 'withdrawn' });
  // The first version of an edited lap, which nobody had an answer for, counts: from now on it is one of mine.
  if (meaning.type === 'refused' && known === undefined)
    await laps.put(withdrawn, { race, lap: null, sentAs: null, seen: null });
}

/** As the server answered, with its new version: an answer from before, which comes late, is then known as older. */
const withdrawnLap = (known: Record<string, unknown>, answer: unknown) =>
  isFields(answer) && answer.id === known.id ? answer : { ...known, status: 'withdrawn' };

function nameIn(body: Record<string, unknown> | null): string | null {
  return isFields(body?.racer) && typeof body.racer.name === 'string' ? body.racer.name : null;
}
