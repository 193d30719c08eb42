import * as words from '@/generated/words/quiz-points';
import { listed, number } from '@/words/format';

/** Points as people write them: `7`, `7½`, `6.3`. */
export function showPoints(points: number): string {
  const whole = Math.floor(points + 1e-6);
  const rest = points - whole;
  if (rest < 0.05) return number(whole);
  if (Math.abs(rest - 0.5) < 0.01) return whole === 0 ? '½' : `${number(whole)}½`;
  // Cut, not rounded: 9.97 of 10 points are not 10.
  return number(Math.floor(points * 10 + 1e-6) / 10);
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
