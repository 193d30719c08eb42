import type { Mark } from '@/domain/tiers/tier-marks';

/** On the tab of a box: short enough for it. */
export const markWords: Record<Mark, string> = {
  new: 'new',
  instead: 'swapped in',
  changed: 'changed',
  leaves: 'goes',
};
