import { type Guard, listOf, moment, number, outline, text } from '@/domain/race/outline';
import type { MissedQuestions, QuestionFigures, Statistics } from './statistics';

const isCounts: Guard<Record<string, number>> = (value): value is Record<string, number> =>
  typeof value === 'object' && value !== null && Object.values(value).every((each) => number(each));

export const isStatistics = outline<Statistics>({
  quiz: text,
  asOf: moment,
  attempts: number,
  questions: listOf(outline<QuestionFigures>({ id: text, answered: number, right: number, choices: isCounts })),
});

const strings = { quiz: text, quizTitle: text, id: text, prompt: text, section: text };
export const isMissedQuestions = outline<MissedQuestions>({
  asOf: moment,
  attempts: number,
  questions: listOf(outline({ ...strings, answered: number, right: number })),
});
