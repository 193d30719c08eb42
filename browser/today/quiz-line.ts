import { remembered } from '@/browser/page/remembered';
import { dueReviews } from '@/domain/quiz/review';
import { shownQuestion } from '@/domain/quiz/run';
import * as words from '@/generated/words/today-quiz';
import { BEST_KEY, bestOf, isBestResults } from '@/browser/quiz/best-result';
import { readReviews, readRuns } from '@/storage/run-table';
import { scoreInWords } from '@/words/quiz/points-in-words';
import { putWords } from './put-words';

/** What this phone remembers of the quiz: the run under way, what comes back today, the best result. */
export async function showQuiz(main: HTMLElement, nowMs = Date.now()): Promise<void> {
  const line = main.querySelector<HTMLElement>('[data-quiz]');
  if (!line) return;
  const [reviews, runs] = await Promise.all([readReviews(), readRuns()]).catch(() => [[], []] as const);
  const put = (part: string, text: string) => putWords(line.querySelector(`[data-quiz-${part}]`), text);
  const due = dueReviews(reviews, endOfDay(nowMs)).length;
  const run = runs.toSorted((a, b) => b.startedAt - a.startedAt)[0];
  if (run) {
    put('title', words.goOn({ answered: run.checked.length, asked: run.questions.length }));
    line.querySelector('a')!.href = `/quiz/${run.quiz}?q=${shownQuestion(run)}`;
  } else if (due > 0) put('title', words.comeBack({ due }));
  const kept = remembered<unknown>(BEST_KEY);
  const best = isBestResults(kept) ? bestOf(kept) : null;
  if (best) put('note', words.best({ score: scoreInWords(best) }));
}

/** Of the phone's own day: that is when somebody looks at it again. */
const endOfDay = (ms: number): number => new Date(ms).setHours(24, 0, 0, 0) - 1;
