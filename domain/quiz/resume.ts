import type { Question } from '@/domain/content/quiz';
import { fitsQuestion, isAnswered, type QuizAnswer } from './answer';
import { RUN_ORIGINS, RUN_VERSION, type Run } from './run';

/**
 * The run in a stored record, made to fit the questions of today. Null where the record is none, or where no question
 * is left. Questions that are gone leave the run, and an answer that no longer fits its question is asked for again.
 * Where no question has changed, the run comes back as it was. Written by hand, so that the page carries no schema
 * library.
 */
export function resumeRun(record: unknown, byId: ReadonlyMap<string, Question>): Run | null {
  const run = parseRun(record);
  if (!run) return null;
  const questions = run.questions.filter((id) => byId.has(id));
  if (questions.length === 0) return null;
  const answers = Object.fromEntries(
    Object.entries(run.answers).filter(([id, answer]) => questions.includes(id) && fitsQuestion(byId.get(id)!, answer)),
  );
  const checked = run.checked.filter((id) => questions.includes(id) && isAnswered(byId.get(id)!, answers[id]));
  const shownId = run.questions[run.at];
  const at = Math.max(0, shownId === undefined ? 0 : questions.indexOf(shownId));
  return { ...run, questions, answers, checked, at };
}

/** The run in a stored record, not compared with any questions. Null where the record is none. */
export function parseRun(record: unknown): Run | null {
  if (typeof record !== 'object' || record === null) return null;
  const { version, id, quiz, seed, origin, questions, at, answers, checked } = record as Partial<
    Record<string, unknown>
  >;
  const { startedAt, finishedAt, limitMs, spentMs } = record as Partial<Record<string, unknown>>;
  const known = RUN_ORIGINS.find((each) => each === origin);
  if (version !== RUN_VERSION || !known || typeof id !== 'string' || typeof quiz !== 'string') return null;
  if (typeof seed !== 'string' || !areIds(questions) || questions.length === 0 || !areIds(checked)) return null;
  if (!isCount(at) || !isCount(startedAt) || !isCount(spentMs)) return null;
  if (!(finishedAt === null || isCount(finishedAt)) || !(limitMs === null || isCount(limitMs))) return null;
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) return null;
  const given = answers as Record<string, QuizAnswer>;
  const fields = {
    version: RUN_VERSION,
    id,
    quiz,
    seed,
    origin: known,
    questions,
    at,
    answers: given,
    checked,
  } as const;
  return { ...fields, startedAt, finishedAt, limitMs, spentMs };
}

/** The last moment that a Date can hold, in milliseconds since 1970 (ECMA-262, 21.4.1.1). */
const LAST_MOMENT_MS = 8.64e15;
const isCount = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= LAST_MOMENT_MS;
const areIds = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((id) => typeof id === 'string') && new Set(value).size === value.length;
