import type { CauseFacts, QuizCause } from '@/domain/causes';
import type { Question } from '@/domain/content/quiz';
import { isAnswered } from './answer';
import type { Attempt } from './attempt';
import { resultOf, type Result } from './result';
import type { TierThreshold } from './score';

/**
 * `field` is the part of the body that does not fit, a path such as `answers.sql-server`. `facts` is what stands there.
 */
export type AttemptFault = { field: string; cause: QuizCause; facts: CauseFacts };

/**
 * Checks an attempt against its quiz and scores it: the phone's own score is not asked for. The seed need not draw
 * these questions, as a phone without a connection may have played an earlier edition of the quiz.
 */
export function judgeAttempt(
  attempt: Pick<Attempt, 'questions' | 'answers'>,
  byId: ReadonlyMap<string, Question>,
  tiers: readonly TierThreshold[],
): { result: Result } | { fault: AttemptFault } {
  const { questions, answers } = attempt;
  const unknown = questions.findIndex((id) => !byId.has(id));
  if (unknown >= 0) return fault(`questions.${unknown}`, 'question-unknown', { given: questions[unknown]! });
  if (new Set(questions).size < questions.length) return fault('questions', 'question-twice');
  for (const [id, answer] of Object.entries(answers)) {
    if (!questions.includes(id)) return fault(`answers.${id}`, 'question-not-asked');
    if (!isAnswered(byId.get(id)!, answer)) return fault(`answers.${id}`, 'no-answer');
  }
  return { result: resultOf(attempt, byId, tiers) };
}

const fault = (field: string, cause: QuizCause, facts: CauseFacts = {}) => ({ fault: { field, cause, facts } });
