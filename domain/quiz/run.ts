import { isAnswered, fitsQuestion, type Answer } from './answer';
import type { Question } from '@/domain/content/quiz';

export const RUN_VERSION = 1;

/** `drawn`: by a seed, the only kind that is sent; `missed`: a retry of what was missed; `review`: what has come due. */
export const RUN_ORIGINS = ['drawn', 'missed', 'review'] as const;
export type RunOrigin = (typeof RUN_ORIGINS)[number];

/** One run through a quiz: plain JSON, kept on the phone after every event. Times are milliseconds since 1970. */
export type Run = {
  version: typeof RUN_VERSION;
  /** UUIDv7 made by the phone; that of the attempt when it is sent. */
  id: string;
  quiz: string;
  seed: string;
  origin: RunOrigin;
  /** Ids in the order drawn, each once, at least one. */
  questions: string[];
  /** Which question is shown, from 0. */
  at: number;
  /** By question: as chosen so far, or as checked. */
  answers: Record<string, Answer>;
  /** Ids of what was checked, in that order, each once. An answer that was checked stays as it is. */
  checked: string[];
  startedAt: number;
  /** null while the run is under way. */
  finishedAt: number | null;
  /** The person plays against the clock; null: there is none. */
  limitMs: number | null;
  /** Time with the run on the screen, counted only against the clock. */
  spentMs: number;
};

export type RunEvent =
  | { type: 'answered'; question: string; answer: Answer }
  | { type: 'checked'; question: string }
  | { type: 'shown'; at: number }
  | { type: 'next'; now: number }
  | { type: 'ticked'; ms: number; now: number }
  | { type: 'finished'; now: number };

export type NewRun = Pick<Run, 'id' | 'quiz' | 'seed' | 'origin' | 'questions' | 'limitMs'> & { now: number };

/** A run at its first question. Ids that come twice count once; without any it throws, as there is nothing to play. */
export function startRun({ now, questions, ...rest }: NewRun): Run {
  if (questions.length === 0) throw new Error('a run needs a question');
  const empty = { version: RUN_VERSION, at: 0, answers: {}, checked: [], finishedAt: null, spentMs: 0 } as const;
  return { ...empty, ...rest, checked: [], questions: [...new Set(questions)], startedAt: now };
}

/**
 * The run after an event. What does not apply (an answer to what was checked, a check without an answer, anything after
 * the end) changes nothing and gives back the same object, so that late and doubled events do no harm. `byId` holds the
 * questions as they are now.
 */
export function run(state: Run, event: RunEvent, byId: ReadonlyMap<string, Question>): Run {
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

/** The answers that count. */
export const checkedAnswers = ({ checked, answers }: Run): Record<string, Answer> =>
  Object.fromEntries(checked.map((id) => [id, answers[id]!]));

function answered(state: Run, id: string, answer: Answer, byId: ReadonlyMap<string, Question>): Run {
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

/** The next question that is not checked, from the shown one on and then from the beginning; without one the run ends. */
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
