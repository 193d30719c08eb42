import * as words from '@/generated/words/quiz-points';
import { listed, number } from '@/words/format';

/**
 * Points as people count questions: whole ones and halves, such as `7` and `7½`. Cut, not rounded: what is partly right
 * never makes a question right, and 9.97 of 10 are not 10.
 */
export function showPoints(points: number): string {
  const halves = Math.floor(points * 2 + 1e-6);
  const whole = Math.floor(halves / 2);
  if (halves % 2 === 0) return number(whole);
  return whole === 0 ? '½' : `${number(whole)}½`;
}

/** `7½ of 10`. */
export const scoreInWords = ({ points, asked }: { points: number; asked: number }): string =>
  words.ofAsked({ points: showPoints(points), asked });

/** `6 right, 2 partly right, 2 missed`. Empty groups are left out. */
export function countsInWords({ right, partly, wrong }: { right: number; partly: number; wrong: number }): string {
  return listed([
    right > 0 && words.right({ count: right }),
    partly > 0 && words.partly({ count: partly }),
    wrong > 0 && words.wrong({ count: wrong }),
  ]);
}
