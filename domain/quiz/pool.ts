import type { Question, QuizEntry } from '@/domain/content/quiz';

/** The slug of the run that is drawn from all quizzes. No quiz may have it. */
export const MIXED = 'mixed';

/** The questions from which a run of this quiz is drawn, each with its topic. Null where there is no such quiz. */
export function poolOf(quizzes: readonly QuizEntry[], slug: string): Question[] | null {
  if (slug === MIXED) return quizzes.length > 0 ? quizzes.flatMap(withTopics) : null;
  const entry = quizzes.find((each) => each.slug === slug);
  return entry ? withTopics(entry) : null;
}

export const byId = (questions: readonly Question[]): ReadonlyMap<string, Question> =>
  new Map(questions.map((question) => [question.id, question]));

function withTopics({ quiz }: QuizEntry): Question[] {
  return quiz.questions.map((question) => ({ ...question, topic: question.topic ?? quiz.topic }));
}
