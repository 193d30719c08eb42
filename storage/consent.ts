import { addressOf } from '@/domain/api/address';
import { ATTEMPTS } from '@/domain/api/addresses';
import type { NewWrite } from '@/domain/outbox/entry';
import { outboxReducer } from '@/domain/outbox/outbox';
import { oneOf, outline } from '@/domain/outline';
import { attemptOf } from '@/domain/quiz/attempt-of';
import type { Run } from '@/domain/quiz/run';
import { entriesIn } from './entries-in';
import { openKept } from './open';
import { changeMoment, type OutboxNow, tellNews } from './news';
import type { Kept, Reading, Tables } from './tables';

/** The person's answer to whether finished runs may be sent, anonymously. */
export type Consent = 'yes' | 'no';

const KEY = 'quiz-consent';
const isKeptConsent = outline<{ answer: Consent }>({ answer: oneOf(['yes', 'no']) });

/** Null where the person was not asked yet. Nothing is sent then. */
export async function readConsent(): Promise<Consent | null> {
  return openKept().read(['notes'], consentIn);
}

/**
 * Stores the answer and does what it means, as one change. A yes puts this run into the outbox; earlier runs stay on
 * the phone. A no takes all attempts out of the outbox. `note` is what people read while the run waits.
 */
export async function keepConsent(answer: Consent, run: Run, note: string): Promise<void> {
  tellNews({ type: 'changed', now: await keepConsentIn(openKept(), answer, run, note, Date.now()) });
}

/** Does what `keepConsent` does, but tells nobody. Gives the outbox as it is from then on. */
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
    const [left] = outboxReducer([entry], { type: 'cancelled', id, now });
    await (left ? tables('outbox').put(id, left) : tables('outbox').delete(id));
  }
}

/**
 * Puts a run into the outbox where the person said yes. Part of the change that ends it; needs `notes` and `outbox`.
 */
export async function putIfAgreed(tables: Tables, run: Run, note: string, now: number): Promise<void> {
  if ((await consentIn(tables)) === 'yes') await putAttempt(tables, run, note, now);
}

async function consentIn(tables: Reading): Promise<Consent | null> {
  const row = await tables('notes').get(KEY);
  return isKeptConsent(row) ? row.answer : null;
}

async function putAttempt(tables: Tables, run: Run, note: string, now: number): Promise<void> {
  const attempt = attemptOf(run);
  // The entry has the run's id, so it comes only once into the outbox and to the server, even if this is repeated.
  if (!attempt || (await tables('outbox').get(attempt.id)) !== undefined) return;
  const { id, ...body } = attempt;
  const url = addressOf(ATTEMPTS, { quiz: run.quiz });
  const write: NewWrite = { id, kind: 'attempt', url, method: 'POST', body, note };
  const [entry] = outboxReducer([], { type: 'added', write, now });
  await tables('outbox').put(id, entry);
}
