/**
 * How one part of an answer fared. `hit`: rightly picked. `missed`: should have been picked. `false`: wrongly picked.
 * null: rightly left alone.
 */
export type PartVerdict = 'hit' | 'missed' | 'false' | null;

export function partVerdict(isPicked: boolean, isRight: boolean): PartVerdict {
  if (isPicked) return isRight ? 'hit' : 'false';
  return isRight ? 'missed' : null;
}
