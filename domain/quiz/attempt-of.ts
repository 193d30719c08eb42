import type { Attempt } from './attempt';
import { checkedAnswers, type Run } from './run';

/**
 * The attempt to send for a run; null where none is sent. A run under way is not sent. Nor is one that repeats missed
 * questions: it would make every question look harder than it is. Only checked answers are sent, as a run against the
 * clock may end in the middle of a question.
 */
export function attemptOf(run: Run): Attempt | null {
  if (run.finishedAt === null || run.origin !== 'drawn') return null;
  const { id, quiz, seed, questions, startedAt, finishedAt } = run;
  const answers = checkedAnswers(run);
  const times = { startedAt: new Date(startedAt).toISOString(), finishedAt: new Date(finishedAt).toISOString() };
  return { id, quiz, seed, questions, answers, ...times };
}
