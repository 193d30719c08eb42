'use client';

import { useHistory } from '@/browser/quiz/use-history';
import { useNow } from '@/browser/page/use-now';
import { dueReviews } from '@/domain/quiz/review';
import { shownQuestion } from '@/domain/quiz/run';
import { Sentence } from '@/components/text/sentence';
import * as words from '@/generated/words/quiz-list';

/** What the build knows of a quiz. */
export type ListedQuiz = { slug: string; title: string; summary: string; total: number; ids: string[] };

/** All quizzes, with what this phone remembers of each. */
export function QuizList({ quizzes }: { quizzes: readonly ListedQuiz[] }) {
  const { finished, reviews, underWay, isRead } = useHistory(null);
  const nowMs = useNow(10_000) ?? 0;
  const due = dueReviews(reviews, nowMs);
  return (
    <ul className="quiz-cards">
      {quizzes.map(({ slug, title, summary, total, ids }) => {
        const played = finished.filter(({ quiz }) => quiz === slug).length;
        const dueHere = due.filter((id) => ids.includes(id)).length;
        const run = underWay.find(({ quiz }) => quiz === slug);
        const notes = [
          ...(run ? [words.goOn({ answered: run.checked.length, asked: run.questions.length })] : []),
          words.questions({ total }),
          ...(played > 0 ? [words.played({ times: played })] : []),
          ...(dueHere > 0 ? [words.toReview({ due: dueHere })] : []),
        ];
        return (
          <li key={slug}>
            <a className="card" href={run ? `/quiz/${slug}?q=${shownQuestion(run)}` : `/quiz/${slug}`}>
              <h2>{title}</h2>
              <span>{summary}</span>
              <span className="soft small" data-ready={isRead ? '' : undefined}>
                <Sentence words={notes.join(' · ')} />
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
