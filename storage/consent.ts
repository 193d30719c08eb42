import { addressOf } from '@/domain/api/address';
import { ATTEMPTS } from '@/domain/api/addresses';
import type { NewWrite } from '@/domain/outbox/entry';
import { outbox } from '@/domain/outbox/outbox';
import { parseEntry } from '@/domain/outbox/parse-entry';
import { oneOf, outline } from '@/domain/outline';
import { attemptOf } from '@/domain/quiz/attempt-of';
import type { Run } from '@/domain/quiz/run';
import { openKept } from './open';
import { tellNews } from './news';
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
 * Runs that were finished before a yes, other than this one, stay on the phone.
 */
export async function keepConsent(answer: Consent, run: Run): Promise<void> {
  await keepConsentIn(openKept(), answer, run, Date.now());
  tellNews({ type: 'changed' });
}

export function keepConsentIn(kept: Kept, answer: Consent, run: Run, now: number): Promise<void> {
  return kept.change(['notes', 'outbox'], async (tables) => {
    await tables('notes').put(KEY, { answer });
    if (answer === 'yes') return putAttempt(tables, run, now);
    for (const [id, value] of await tables('outbox').all()) {
      const entry = parseEntry(value);
      if (entry?.kind !== 'attempt') continue;
      const [left] = outbox([entry], { type: 'cancelled', id, now });
      await (left ? tables('outbox').put(id, left) : tables('outbox').delete(id));
    }
  });
}

/** In the change that ends a run: puts it into the outbox where the person said yes. Needs `notes` and `outbox`. */
export async function putIfAgreed(tables: Tables, run: Run, now: number): Promise<void> {
  if ((await consentIn(tables)) === 'yes') await putAttempt(tables, run, now);
}

async function consentIn(tables: Reading): Promise<Consent | null> {
  const note = await tables('notes').get(KEY);
  return isNote(note) ? note.answer : null;
}

async function putAttempt(tables: Tables, run: Run, now: number): Promise<void> {
  const attempt = attemptOf(run);
  // The id is that of the run: once in the outbox, and once at the server, however often this is done.
  if (!attempt || (await tables('outbox').get(attempt.id)) !== undefined) return;
  const { id, ...body } = attempt;
  const url = addressOf(ATTEMPTS, { quiz: run.quiz });
  const write: NewWrite = { id, kind: 'attempt', url, method: 'POST', body, note: 'Answers of a quiz' };
  const [entry] = outbox([], { type: 'added', write, now });
  await tables('outbox').put(id, entry);
}
