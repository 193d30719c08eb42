/**
 * How one part of an answer fared. `hit`: right. `partly`: right only beside some of the others. `missed`: should have
 * been picked. `false`: wrong. null: rightly left alone.
 */
export type PartVerdict = 'hit' | 'partly' | 'missed' | 'false' | null;

export function partVerdict(isPicked: boolean, isRight: boolean): PartVerdict {
  if (isPicked) return isRight ? 'hit' : 'false';
  return isRight ? 'missed' : null;
}

/**
 * How an item of a row fared: `place` is where it stands, `right` where it belongs. An item in line with others is not
 * right: it may stand in the first place and belong in the last but one.
 */
export function itemVerdict(given: {
  inLine: number;
  isInLine: boolean;
  items: number;
  place: number;
  right: number;
}): {
  verdict: 'hit' | 'partly' | 'false';
  says: 'right' | 'inLine' | 'inPlace' | 'belongs';
} {
  const { inLine, isInLine, items, place, right } = given;
  if (inLine === items) return { verdict: 'hit', says: 'right' };
  // One item alone is always in line, with itself.
  if (isInLine && inLine > 1) return { verdict: 'partly', says: 'inLine' };
  return place === right ? { verdict: 'partly', says: 'inPlace' } : { verdict: 'false', says: 'belongs' };
}
