import type { Attempt } from './attempt';
import { checkedAnswers, type Run } from './run';

/**
 * What is sent of a run; null where nothing is: it is under way, or it holds what was missed before, which would make every
 * question look harder than it is. Only checked answers go along: a run against the clock may end within a question.
 */
export function attemptOf(run: Run): Attempt | null {
  if (run.finishedAt === null || run.origin !== 'drawn') return null;
  const { id, quiz, seed, questions, startedAt, finishedAt } = run;
  const answers = checkedAnswers(run);
  const times = { startedAt: new Date(startedAt).toISOString(), finishedAt: new Date(finishedAt).toISOString() };
  return { id, quiz, seed, questions, answers, ...times };
}
