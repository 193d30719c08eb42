import { addressOf } from '@/domain/api/address';
import { ATTEMPTS } from '@/domain/api/addresses';
import type { NewWrite } from '@/domain/outbox/entry';
import { outbox } from '@/domain/outbox/outbox';
import { oneOf, outline } from '@/domain/outline';
import { attemptOf } from '@/domain/quiz/attempt-of';
import type { Run } from '@/domain/quiz/run';
import { entriesIn } from './entries-in';
import { openKept } from './open';
import { changeMoment, type OutboxNow, tellNews } from './news';
import type { Kept, Reading, Tables } from './tables';

/** Whether finished runs may be sent, anonymously; null: not asked yet, which is no. */
export type Consent = 'yes' | 'no';

const KEY = 'quiz-consent';
const isNote = outline<{ answer: Consent }>({ answer: oneOf(['yes', 'no']) });

export async function readConsent(): Promise<Consent | null> {
  return openKept().read(['notes'], consentIn);
}

/**
 * Keeps the answer, as one change with what it means: a yes puts this run into the outbox, a no takes out what waits there.
 * Runs that were finished before a yes, other than this one, stay on the phone. `note`: what the run is called where it waits.
 */
export async function keepConsent(answer: Consent, run: Run, note: string): Promise<void> {
  tellNews({ type: 'changed', now: await keepConsentIn(openKept(), answer, run, note, Date.now()) });
}

/** The same without the news: gives what the outbox is from then on. */
export function keepConsentIn(kept: Kept, answer: Consent, run: Run, note: string, now: number): Promise<OutboxNow> {
  return kept.change(['notes', 'outbox'], async (tables) => {
    await tables('notes').put(KEY, { answer });
    await (answer === 'yes' ? putAttempt(tables, run, note, now) : cancelAttempts(tables, now));
    return { entries: await entriesIn(tables('outbox')), atMs: changeMoment() };
  });
}

async function cancelAttempts(tables: Tables, now: number): Promise<void> {
  for (const entry of await entriesIn(tables('outbox'))) {
    const { id, kind } = entry;
    if (kind !== 'attempt') continue;
    const [left] = outbox([entry], { type: 'cancelled', id, now });
    await (left ? tables('outbox').put(id, left) : tables('outbox').delete(id));
  }
}

/** In the change that ends a run: puts it into the outbox where the person said yes. Needs `notes` and `outbox`. */
export async function putIfAgreed(tables: Tables, run: Run, note: string, now: number): Promise<void> {
  if ((await consentIn(tables)) === 'yes') await putAttempt(tables, run, note, now);
}

async function consentIn(tables: Reading): Promise<Consent | null> {
  const note = await tables('notes').get(KEY);
  return isNote(note) ? note.answer : null;
}

async function putAttempt(tables: Tables, run: Run, note: string, now: number): Promise<void> {
  const attempt = attemptOf(run);
  // The id is that of the run: once in the outbox, and once at the server, however often this is done.
  if (!attempt || (await tables('outbox').get(attempt.id)) !== undefined) return;
  const { id, ...body } = attempt;
  const url = addressOf(ATTEMPTS, { quiz: run.quiz });
  const write: NewWrite = { id, kind: 'attempt', url, method: 'POST', body, note };
  const [entry] = outbox([], { type: 'added', write, now });
  await tables('outbox').put(id, entry);
}
