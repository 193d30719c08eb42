import type { Question } from '@/domain/content/quiz';
import { parseRun, resumeRun } from '@/domain/quiz/resume';
import { parseReviews, reviewed, type Review } from '@/domain/quiz/review';
import { run as after, type Run, type RunEvent } from '@/domain/quiz/run';
import { putIfAgreed } from './consent';
import { openKept } from './open';
import { readRows } from './parse-rows';
import type { Kept, Reading } from './tables';

type ById = ReadonlyMap<string, Question>;
/** What a check showed, for the reviews. */
export type Outcome = { question: string; isRight: boolean };
/** The questions as they are now, and what the run is called where it waits to be sent, once it has ended. */
export type Around = { byId: ById; note: string; now: number; outcome?: Outcome | undefined };
/** `touchedAt`: when it was last played, in milliseconds since 1970 (run-hold.ts); LEFT for one that was put aside. */
type KeptRun = { run: unknown; touchedAt: number };
const LEFT = 0;

/** The run of a quiz that is under way, as it goes on with the questions of today; null where there is none. */
export async function readRun(quiz: string, byId: ById): Promise<{ run: Run | null; isLeft: boolean }> {
  return openKept().read(['runs'], async (tables) => {
    const row = (await tables('runs').get(quiz)) as KeptRun | null | undefined;
    return { run: resumeRun(row?.run, byId), isLeft: row?.touchedAt === LEFT };
  });
}

/** A new run in place of one that was under way. */
export async function keepNewRun(run: Run): Promise<void> {
  await openKept().put('runs', run.quiz, keptRun(run, run.startedAt));
}

/** Lets something happen to a run; see `changeRunIn`. */
export async function changeRun(known: Run, event: RunEvent, around: Around) {
  return changeRunIn(openKept(), known, event, around);
}

/**
 * One change: the event applied to the run as it is kept (another tab may have gone on with it), its end noted in the
 * history and, after a yes, put into the outbox, and what was missed noted for review. Gives the run as it is now; null where it is no longer under way here.
 */
export function changeRunIn(kept: Kept, known: Run, event: RunEvent, { byId, note, now, outcome }: Around) {
  return kept.change(['runs', 'attempts', 'reviews', 'notes', 'outbox'], async (tables) => {
    const before = await runIn(tables, known.quiz, byId);
    if (before?.id !== known.id) return null;
    const next = after(before, event, byId);
    if (next.finishedAt === null) await tables('runs').put(next.quiz, keptRun(next, now));
    else {
      await tables('attempts').put(next.id, next);
      await tables('runs').delete(next.quiz);
      await putIfAgreed(tables, next, note, now);
    }
    if (outcome && next.checked.length > before.checked.length) {
      const reviews = parseReviews(await tables('reviews').get(REVIEWS));
      await tables('reviews').put(REVIEWS, reviewed(reviews, outcome.question, outcome.isRight, now));
    }
    return next;
  });
}

/** Puts a run aside, or takes it up again; nothing where another one has taken its place. */
export async function touchRun({ id, quiz }: Run, now: number | 'left'): Promise<void> {
  await openKept().change(['runs'], async (tables) => {
    const row = (await tables('runs').get(quiz)) as KeptRun | null | undefined;
    const run = parseRun(row?.run);
    if (run?.id === id) await tables('runs').put(quiz, keptRun(run, now === 'left' ? LEFT : now));
  });
}

/** Gives a run up without an end: nothing of it is kept but the reviews. */
export async function dropRun(quiz: string): Promise<void> {
  await openKept().change(['runs'], (tables) => tables('runs').delete(quiz));
}

/** All runs under way, as they were kept: enough to say that they are there. */
export async function readRuns(): Promise<Run[]> {
  const rows = await openKept().read(['runs'], (tables) => tables('runs').all());
  return rows.flatMap(([, value]) => parseRun((value as KeptRun | null)?.run) ?? []);
}

/** Finished runs, the latest first. */
export async function readHistory(): Promise<Run[]> {
  const rows = await readRows(openKept(), 'attempts', parseRun);
  return rows.map(([, run]) => run).toSorted((a, b) => (b.finishedAt ?? 0) - (a.finishedAt ?? 0));
}

/** Removes finished runs: one of them, or all with their reviews. */
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
