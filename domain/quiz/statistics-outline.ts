import { listOf, moment, number, optional, outline, recordOf, text } from '@/domain/outline';
import type { MissedQuestions, QuestionFigures, Statistics } from './statistics';

export const isStatistics = outline<Statistics>({
  quiz: text,
  asOf: moment,
  attempts: number,
  questions: listOf(outline<QuestionFigures>({ id: text, answered: number, right: number, choices: recordOf(number) })),
  percents: optional(recordOf(number)),
});

const strings = { quiz: text, quizTitle: text, id: text, prompt: text, section: text };
export const isMissedQuestions = outline<MissedQuestions>({
  asOf: moment,
  attempts: number,
  questions: listOf(outline({ ...strings, answered: number, right: number })),
});
