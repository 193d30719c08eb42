import type { Question, QuizzesFile } from '@/domain/content/quiz';
import type { Attempt } from '@/domain/quiz/attempt';
import { byMissed, countAnswer, FEWEST_ATTEMPTS, noFigures } from '@/domain/quiz/figures';
import { percentOf, resultOf } from '@/domain/quiz/result';
import type { MissedQuestions, QuestionFigures, Statistics } from '@/domain/quiz/statistics';

type Counted = { quiz: string; quizTitle: string; question: Question; figures: QuestionFigures };

/**
 * The figures of all questions. An attempt counts for the quiz it was sent for, or for `mixed`. An answer counts for
 * its question, in whichever quiz it was asked. `startedAt` stands for the last change until the first attempt comes.
 */
export function startCounts(quizzes: QuizzesFile['quizzes'], tiers: QuizzesFile['tiers'], startedAt: string) {
  const questions = new Map<string, Counted>();
  for (const { slug, quiz } of quizzes)
    for (const question of quiz.questions)
      questions.set(question.id, { quiz: slug, quizTitle: quiz.title, question, figures: noFigures(question) });
  const attempts = new Map<string, number>();
  const percents = new Map<string, Record<string, number>>();
  const byId = new Map([...questions].map(([id, { question }]) => [id, question]));
  let lastAt: string | null = null;

  return { add, statistics, missed };

  function add({ quiz, questions: asked, answers }: Attempt, receivedAt: string): void {
    attempts.set(quiz, (attempts.get(quiz) ?? 0) + 1);
    const earned = percents.get(quiz) ?? {};
    const percent = percentOf(resultOf({ questions: asked, answers }, byId, tiers));
    earned[percent] = (earned[percent] ?? 0) + 1;
    percents.set(quiz, earned);
    if (lastAt === null || receivedAt > lastAt) lastAt = receivedAt;
    for (const [id, answer] of Object.entries(answers)) {
      const counted = questions.get(id);
      if (counted) countAnswer(counted.figures, counted.question, answer, tiers);
    }
  }

  /** `ids` are the questions of the quiz. */
  function statistics(quiz: string, ids: readonly string[]): Statistics {
    const count = attempts.get(quiz) ?? 0;
    const told = count < FEWEST_ATTEMPTS ? [] : ids.map((id) => questions.get(id)!.figures);
    const shared = count < FEWEST_ATTEMPTS ? {} : { percents: percents.get(quiz) };
    return { quiz, asOf: lastAt ?? startedAt, attempts: count, questions: told, ...shared };
  }

  /** The questions that somebody has answered, the most missed first. */
  function missed(): MissedQuestions {
    const answered = [...questions.values()].filter(({ figures }) => figures.answered > 0);
    const list = answered.toSorted((a, b) => byMissed(a.figures, b.figures));
    return {
      asOf: lastAt ?? startedAt,
      attempts: [...attempts.values()].reduce((sum, each) => sum + each, 0),
      questions: list.map(
        ({ quiz, quizTitle, question: { id, prompt, section }, figures: { answered: times, right } }) => ({
          ...{ quiz, quizTitle, id, prompt, section, answered: times, right },
        }),
      ),
    };
  }
}
