import type { Question } from '@/domain/content/quiz';
import type { QuizAnswer } from './answer';
import { scoreAnswer, type AnswerMark, type TierThreshold } from './score';

/** What is scored: a run, or an attempt as it was sent. Only answers to these questions count. */
export type Scored = { questions: readonly string[]; answers: Readonly<Record<string, QuizAnswer>> };

export type QuestionResult = { id: string; mark: AnswerMark };
/** `points` out of `asked`: each question asked is worth one point. */
export type GroupResult = { key: string; points: number; asked: number };

export type Result = {
  questions: QuestionResult[];
  points: number;
  asked: number;
  right: number;
  partly: number;
  wrong: number;
  /** The tiers that were asked about, in the order of the tiers. */
  tiers: GroupResult[];
  /** The topics of questions without a tier, in order of first appearance. */
  topics: GroupResult[];
};

/** Scores every question once. Questions that the content no longer has are left out. */
export function resultOf(
  { questions, answers }: Scored,
  byId: ReadonlyMap<string, Question>,
  tiers: readonly TierThreshold[],
): Result {
  const known = [...new Set(questions)].flatMap((id) => byId.get(id) ?? []);
  const scored = known.map((question) => ({ question, mark: scoreAnswer(question, answers[question.id], tiers) }));
  const count = (verdict: AnswerMark['verdict']) => scored.filter(({ mark }) => mark.verdict === verdict).length;
  const tierOrder = tiers.map(({ id }) => id);
  return {
    questions: scored.map(({ question, mark }) => ({ id: question.id, mark })),
    points: sum(scored.map(({ mark }) => mark.points)),
    asked: scored.length,
    right: count('right'),
    partly: count('partly'),
    wrong: count('wrong'),
    tiers: grouped(scored, ({ tier }) => tier).toSorted((a, b) => tierOrder.indexOf(a.key) - tierOrder.indexOf(b.key)),
    topics: grouped(scored, ({ tier, topic }) => (tier ? undefined : topic)),
  };
}

/** The ids of questions that were not wholly right, in the order asked. */
export const missedIn = ({ questions }: Result): string[] =>
  questions.flatMap(({ id, mark }) => (mark.verdict === 'right' ? [] : id));

/** Points in whole per cent, rounded down: 100 only when everything is right. 0 where nothing was asked. */
export const percentOf = ({ points, asked }: Pick<Result, 'points' | 'asked'>): number =>
  asked === 0 ? 0 : Math.floor((points / asked) * 100 + 1e-9);

function grouped(
  scored: readonly { question: Question; mark: AnswerMark }[],
  keyOf: (question: Question) => string | undefined,
): GroupResult[] {
  const groups = new Map<string, AnswerMark[]>();
  for (const { question, mark } of scored) {
    const key = keyOf(question);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), mark]);
  }
  return [...groups].map(([key, marks]) => ({
    key,
    points: sum(marks.map(({ points }) => points)),
    asked: marks.length,
  }));
}

/** Rounded to six decimals, so that three thirds make one. */
const sum = (numbers: readonly number[]) => Math.round(numbers.reduce((total, each) => total + each, 0) * 1e6) / 1e6;
