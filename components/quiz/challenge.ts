import type { QuizInfo } from '@/browser/quiz/quiz-props';
import type { Result } from '@/domain/quiz/result';
import type { Run } from '@/domain/quiz/run';
import * as words from '@/generated/words/quiz-share';
import { countsInWords, showPoints } from '@/words/quiz/points-in-words';

/** The address that gives others the same questions in the same order. */
export const challengeOf = ({ slug }: QuizInfo, { seed, questions }: Run): string =>
  `${location.origin}/quiz/${slug}?seed=${seed}&n=${questions.length}`;

/** What one posts: the quiz, how it went, and the challenge. */
export const shareText = (quiz: QuizInfo, result: Result, event: string, link: string): string =>
  words.text({
    ...{ quiz: quiz.title, event, link, asked: result.asked },
    ...{ points: showPoints(result.points), counts: countsInWords(result) },
  });
