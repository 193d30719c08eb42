/** How one part of an answer fared: picked and right, to be picked, picked and not right; null: rightly left alone. */
export type PartVerdict = 'hit' | 'missed' | 'false' | null;

export function partVerdict(isPicked: boolean, isRight: boolean): PartVerdict {
  if (isPicked) return isRight ? 'hit' : 'false';
  return isRight ? 'missed' : null;
}
