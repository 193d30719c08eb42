import type { Question } from '@/domain/content/quiz';
import { parseRun, resumeRun } from '@/domain/quiz/resume';
import { parseReviews, reviewed, type Review } from '@/domain/quiz/review';
import { runReducer, type Run, type RunEvent } from '@/domain/quiz/run';
import { putIfAgreed } from './consent';
import { openKept } from './open';
import { readRows } from './parse-rows';
import type { Kept, Reading } from './tables';

type ById = ReadonlyMap<string, Question>;
/** The result of a check, for the reviews. */
export type CheckedAnswer = { question: string; isRight: boolean };
/** What a change of a run needs: the questions as they are now, and what people read while the ended run waits. */
export type Around = { byId: ById; note: string; now: number; checkedAnswer?: CheckedAnswer | undefined };
/**
 * `touchedAt` is when the run was last played, in milliseconds since 1970 (run-hold.ts), or LEFT if it was put aside.
 */
type KeptRun = { run: unknown; touchedAt: number };
const LEFT = 0;

/** The run of a quiz that is under way, made to fit the questions of today. `run` is null where there is none. */
export async function readRun(quiz: string, byId: ById): Promise<{ run: Run | null; isLeft: boolean }> {
  return openKept().read(['runs'], async (tables) => {
    const row = (await tables('runs').get(quiz)) as KeptRun | null | undefined;
    return { run: resumeRun(row?.run, byId), isLeft: row?.touchedAt === LEFT };
  });
}

/** Stores a new run in place of one that was under way. */
export async function keepNewRun(run: Run): Promise<void> {
  await openKept().put('runs', run.quiz, keptRun(run, run.startedAt));
}

/** Applies an event to a run; see `changeRunIn`. */
export async function changeRun(known: Run, event: RunEvent, around: Around) {
  return changeRunIn(openKept(), known, event, around);
}

/**
 * Applies an event to the stored run, which another tab may have played on. An ended run moves to the history and,
 * where the person has agreed, into the outbox. A check updates the reviews. All of this is one change. Gives the run
 * as it is now; null where this run is no longer under way.
 */
export function changeRunIn(kept: Kept, known: Run, event: RunEvent, { byId, note, now, checkedAnswer }: Around) {
  return kept.change(['runs', 'attempts', 'reviews', 'notes', 'outbox'], async (tables) => {
    const before = await runIn(tables, known.quiz, byId);
    if (before?.id !== known.id) return null;
    const next = runReducer(before, event, byId);
    if (next.finishedAt === null) await tables('runs').put(next.quiz, keptRun(next, now));
    else {
      await tables('attempts').put(next.id, next);
      await tables('runs').delete(next.quiz);
      await putIfAgreed(tables, next, note, now);
    }
    if (checkedAnswer && next.checked.length > before.checked.length) {
      const reviews = parseReviews(await tables('reviews').get(REVIEWS));
      await tables('reviews').put(REVIEWS, reviewed(reviews, checkedAnswer.question, checkedAnswer.isRight, now));
    }
    return next;
  });
}

/** Puts a run aside, or takes it up again. Does nothing where another run has taken its place. */
export async function touchRun({ id, quiz }: Run, now: number | 'left'): Promise<void> {
  await openKept().change(['runs'], async (tables) => {
    const row = (await tables('runs').get(quiz)) as KeptRun | null | undefined;
    const run = parseRun(row?.run);
    if (run?.id === id) await tables('runs').put(quiz, keptRun(run, now === 'left' ? LEFT : now));
  });
}

/** Gives a run up before its end. Only the reviews of it stay. */
export async function dropRun(quiz: string): Promise<void> {
  await openKept().change(['runs'], (tables) => tables('runs').delete(quiz));
}

/** All runs under way, as they were stored, not compared with today's questions. */
export async function readRuns(): Promise<Run[]> {
  const rows = await openKept().read(['runs'], (tables) => tables('runs').all());
  return rows.flatMap(([, value]) => parseRun((value as KeptRun | null)?.run) ?? []);
}

/** The finished runs, latest first. */
export async function readHistory(): Promise<Run[]> {
  const rows = await readRows(openKept(), 'attempts', parseRun);
  return rows.map(([, run]) => run).toSorted((a, b) => (b.finishedAt ?? 0) - (a.finishedAt ?? 0));
}

/** Removes one finished run, or all of them and the reviews. */
export async function removeHistory(id?: string): Promise<void> {
  await openKept().change(['attempts', 'reviews'], async (tables) => {
    if (id !== undefined) return tables('attempts').delete(id);
    for (const [key] of await tables('attempts').all()) await tables('attempts').delete(key);
    await tables('reviews').delete(REVIEWS);
  });
}

export async function readReviews(): Promise<Review[]> {
  return parseReviews(await openKept().read(['reviews'], (tables) => tables('reviews').get(REVIEWS)));
}

const REVIEWS = 'all';

async function runIn(tables: Reading, quiz: string, byId: ById): Promise<Run | null> {
  const kept = (await tables('runs').get(quiz)) as KeptRun | null | undefined;
  return resumeRun(kept?.run, byId);
}

const keptRun = (run: Run, touchedAt: number): KeptRun => ({ run, touchedAt });
