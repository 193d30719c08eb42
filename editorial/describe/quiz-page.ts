import type { Question } from '@/domain/content/quiz';
import { MIXED, poolOf } from '@/domain/quiz/pool';
import * as words from '@/generated/words/quiz-mixed';
import type { Content } from '@/editorial/content/load-content';

const MIXED_DRAW = 10;

/**
 * What the page of a quiz, or of the mixed run, is made of, as plain JSON. Null where there is no quiz of that name.
 */
export function quizPage({ quizzes, tiers, event }: Content, slug: string) {
  const entry = quizzes.find((each) => each.slug === slug);
  if (!entry && slug !== MIXED) return null;
  const questions = poolOf(quizzes, slug) ?? [];
  const { title, summary, draw, passMark, timeLimitSeconds } = entry?.quiz ?? mixedQuiz(quizzes.length);
  const used = new Set(questions.flatMap((question) => (question.kind === 'build' ? question.tray : [])));
  return {
    quiz: {
      ...{ slug, title, summary, draw: Math.min(draw ?? questions.length, questions.length) },
      ...{ passMark: passMark ?? null, timeLimitSeconds: timeLimitSeconds ?? null },
    },
    questions: questions satisfies Question[],
    tiers: (tiers?.tiers ?? []).map(({ id, title: name, usersLabel, fromUsers }) => {
      return { id, title: name, usersLabel, fromUsers };
    }),
    parts: (tiers?.components ?? []).flatMap(({ id, label, purpose }) => (used.has(id) ? { id, label, purpose } : [])),
    event: event.name,
    site: event.url,
  };
}

function mixedQuiz(count: number) {
  const summary = words.summary({ count });
  return { title: words.title, summary, draw: MIXED_DRAW, passMark: undefined, timeLimitSeconds: undefined };
}
