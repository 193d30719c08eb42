import { isAnswered, fitsQuestion, type QuizAnswer } from './answer';
import type { Question } from '@/domain/content/quiz';

export const RUN_VERSION = 1;

/**
 * `drawn`: by a seed; only these are sent. `missed`: the missed questions again. `review`: the questions that are due.
 */
export const RUN_ORIGINS = ['drawn', 'missed', 'review'] as const;
export type RunOrigin = (typeof RUN_ORIGINS)[number];

/** One run through a quiz, as plain JSON. The phone stores it after every event. Times are milliseconds since 1970. */
export type Run = {
  version: typeof RUN_VERSION;
  /** A UUIDv7, made by the phone. The attempt is sent with it. */
  id: string;
  quiz: string;
  seed: string;
  origin: RunOrigin;
  /** Ids in the order drawn, each once, at least one. */
  questions: string[];
  /** Which question is shown, from 0. */
  at: number;
  /** By the id of the question. An answer that is not checked may still change. */
  answers: Record<string, QuizAnswer>;
  /** The ids of checked questions, in the order of the checks, each once. */
  checked: string[];
  startedAt: number;
  /** Null while the run is under way. */
  finishedAt: number | null;
  /** How long the run may last, in milliseconds. Null: the person does not play against the clock. */
  limitMs: number | null;
  /** How long the run was on the screen, in milliseconds. Counted only where there is a limit. */
  spentMs: number;
};

export type RunEvent =
  | { type: 'answered'; question: string; answer: QuizAnswer }
  | { type: 'checked'; question: string }
  | { type: 'shown'; at: number }
  | { type: 'next'; now: number }
  | { type: 'ticked'; ms: number; now: number }
  | { type: 'finished'; now: number };

export type NewRun = Pick<Run, 'id' | 'quiz' | 'seed' | 'origin' | 'questions' | 'limitMs'> & { now: number };

/** A run at its first question. Ids that come twice count once. Throws where there are none. */
export function startRun({ now, questions, ...rest }: NewRun): Run {
  if (questions.length === 0) throw new Error('a run needs a question');
  const empty = { version: RUN_VERSION, at: 0, answers: {}, checked: [], finishedAt: null, spentMs: 0 } as const;
  return { ...empty, ...rest, checked: [], questions: [...new Set(questions)], startedAt: now };
}

/**
 * The run after an event. An event that does not apply gives back the same object: an answer to a checked question, a
 * check without an answer, anything but `shown` after the end. So late and doubled events do no harm. `byId` holds the
 * questions as they are now.
 */
export function runReducer(state: Run, event: RunEvent, byId: ReadonlyMap<string, Question>): Run {
  if (state.finishedAt !== null) return event.type === 'shown' ? shown(state, event.at) : state;
  switch (event.type) {
    case 'answered':
      return answered(state, event.question, event.answer, byId);
    case 'checked':
      return checked(state, event.question, byId);
    case 'shown':
      return shown(state, event.at);
    case 'next':
      return next(state, event.now);
    case 'ticked':
      return ticked(state, event.ms, event.now);
    case 'finished':
      return { ...state, finishedAt: Math.max(event.now, state.startedAt) };
  }
}

export const isChecked = (state: Run, question: string) => state.checked.includes(question);

/** The id of the question on the screen. */
export const shownQuestion = ({ questions, at }: Run): string => questions[at]!;

/** The answers that count: those that were checked. */
export const checkedAnswers = ({ checked, answers }: Run): Record<string, QuizAnswer> =>
  Object.fromEntries(checked.map((id) => [id, answers[id]!]));

function answered(state: Run, id: string, answer: QuizAnswer, byId: ReadonlyMap<string, Question>): Run {
  const question = byId.get(id);
  if (!question || !state.questions.includes(id) || isChecked(state, id)) return state;
  return fitsQuestion(question, answer) ? { ...state, answers: { ...state.answers, [id]: answer } } : state;
}

function checked(state: Run, id: string, byId: ReadonlyMap<string, Question>): Run {
  const question = byId.get(id);
  if (!question || !state.questions.includes(id) || isChecked(state, id)) return state;
  return isAnswered(question, state.answers[id]) ? { ...state, checked: [...state.checked, id] } : state;
}

function shown(state: Run, at: number): Run {
  const place = Math.min(Math.max(0, Math.trunc(at)), state.questions.length - 1);
  return place === state.at || Number.isNaN(place) ? state : { ...state, at: place };
}

/** Shows the next question that is not checked, going round to the first ones. Where there is none, the run ends. */
function next(state: Run, now: number): Run {
  const { questions, at } = state;
  const order = [...questions.keys()].map((step) => (at + 1 + step) % questions.length);
  const place = order.find((index) => !isChecked(state, questions[index]!));
  return place === undefined ? { ...state, finishedAt: Math.max(now, state.startedAt) } : { ...state, at: place };
}

function ticked(state: Run, ms: number, now: number): Run {
  if (state.limitMs === null || !(ms > 0)) return state;
  const spentMs = Math.min(state.spentMs + ms, state.limitMs);
  const isOver = spentMs >= state.limitMs;
  return { ...state, spentMs, finishedAt: isOver ? Math.max(now, state.startedAt) : null };
}
