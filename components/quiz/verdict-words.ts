import type { Verdict } from '@/domain/quiz/score';

export const verdictWords: Record<Verdict, string> = { right: 'Right', partly: 'Partly right', wrong: 'Not right' };

/** How one part of an answer fared: picked and right, to be picked, picked and not right; null: rightly left alone. */
export type PartVerdict = 'hit' | 'missed' | 'false' | null;
export const partWords = { hit: 'right', missed: 'belongs here too', false: 'not right' } as const;

export function partVerdict(isPicked: boolean, isRight: boolean): PartVerdict {
  if (isPicked) return isRight ? 'hit' : 'false';
  return isRight ? 'missed' : null;
}
