import type { QuizzesFile } from '@/domain/content/quiz';
import type { Attempt } from '@/domain/quiz/attempt';
import { judgeAttempt, type AttemptFault } from '@/domain/quiz/judge-attempt';
import type { MissedQuestions, Statistics, TakenAttempt } from '@/domain/quiz/statistics';
import type { Database } from '@/server/database/open-database';
import { detailOf } from '@/server/details';
import { failure } from '@/server/failures';
import type { Failure, Outcome } from '@/server/failures';
import { openStore } from './attempt-store';
import { startCounts } from './counts';
import { makePools } from './pools';

type Log = { error: (data: object, text: string) => void };
type Given = QuizzesFile & { database: Database; now: () => number; log: Log };

/** All attempts at quizzes: they are stored in the database, and counted in memory. */
export type AttemptBook = {
  has: (quiz: string) => boolean;
  /** Stores an attempt once. The same attempt, sent again, gets the first answer. */
  take: (quiz: string, attempt: Attempt) => Promise<Outcome<{ taken: TakenAttempt; isNew: boolean }>>;
  /** Null where there is no such quiz. */
  statistics: (quiz: string) => Promise<Statistics | null>;
  missed: () => Promise<MissedQuestions>;
};

/**
 * Counts the stored attempts, and from then on each new one, also those that another process on this database has stored.
 * All are scored by today's questions, so that a corrected answer corrects the figures at the next start.
 */
export async function openAttempts({ database, quizzes, tiers, now, log }: Given): Promise<AttemptBook> {
  const pools = makePools(quizzes);
  const store = openStore(database);
  const counts = startCounts(quizzes, tiers, new Date(now()).toISOString());
  let counted = 0;
  const countStored = async () => {
    for (let page = await store.storedAfter(counted); page.length > 0; page = await store.storedAfter(counted))
      for (const { attempt, receivedAt, row } of page) {
        counts.add(attempt, receivedAt);
        counted = row;
      }
  };
  await countStored();
  let counting = Promise.resolve();
  /** One after the other, so that no attempt is counted twice. Where nothing can be read, the figures stay as they are. */
  const countNew = () => (counting = counting.then(countStored).catch(() => undefined));

  async function take(quiz: string, given: Attempt): ReturnType<AttemptBook['take']> {
    const attempt = normal(given);
    const pool = pools.get(quiz)!;
    const misfit =
      attempt.quiz === quiz
        ? null
        : ({ field: 'quiz', cause: 'quiz-of-another-address', facts: { quiz } } satisfies AttemptFault);
    const judged = misfit ? { fault: misfit } : judgeAttempt(attempt, pool.byId, tiers);
    // Looks for a replay first, as the quiz may have changed since the attempt was stored.
    const known = await store.find(attempt.id).catch(unavailable(log));
    if (known && 'code' in known) return no(known);
    if (known) return known.isSame(attempt) ? yes(known.taken, false) : no(reused);
    if ('fault' in judged) {
      const { field, cause, facts } = judged.fault;
      return no(failure('invalid', `${field}: ${detailOf(cause, facts)}.`, { field, cause }));
    }
    const { points, asked } = judged.result;
    const taken: TakenAttempt = { id: attempt.id, quiz, points, asked, receivedAt: new Date(now()).toISOString() };
    const stored = await store.add(attempt, taken, pool.edition).catch(unavailable(log));
    if (stored === 'added') {
      await countNew();
      return yes(taken, true);
    }
    if (stored !== 'known') return no(stored);
    // The same id came twice at once, and the other request was faster.
    const other = await store.find(attempt.id).catch(unavailable(log));
    if (!other || 'code' in other) return no(other ?? notStored);
    return other.isSame(attempt) ? yes(other.taken, false) : no(reused);
  }

  return {
    has: (quiz) => pools.has(quiz),
    take,
    async statistics(quiz) {
      await countNew();
      return pools.has(quiz) ? counts.statistics(quiz, [...pools.get(quiz)!.byId.keys()]) : null;
    },
    async missed() {
      await countNew();
      return counts.missed();
    },
  };
}

/** Brings an attempt into one form, so that a replay can be compared with it. */
function normal(attempt: Attempt): Attempt {
  const [startedAt, finishedAt] = [attempt.startedAt, attempt.finishedAt].map((at) => new Date(at).toISOString());
  return { ...attempt, id: attempt.id.toLowerCase(), startedAt: startedAt!, finishedAt: finishedAt! };
}

const reused = failure('id-reused', detailOf('id-of-another-attempt'), { cause: 'id-of-another-attempt' });
const notStored = failure('database-unavailable', 'Nothing was stored. Send the same again in a moment.');
const yes = (taken: TakenAttempt, isNew: boolean) => ({ ok: true, value: { taken, isNew } }) as const;
const no = (refusal: Failure) => ({ ok: false, failure: refusal }) as const;

function unavailable(log: Log) {
  return (error: unknown): Failure => {
    log.error({ err: error }, 'an attempt could not be stored');
    return notStored;
  };
}
