import { shownLapTime } from '@/domain/race/typing/lap-time';

/**
 * How far a result is behind another, as timing towers show it: `+0.421`, or `+1:02.345` from a minute on. Results are
 * in milliseconds; averages are rounded to whole ones. Empty where one of the two has no result.
 */
export function formatGap(resultMs: number | null, leaderMs: number | null): string {
  if (resultMs === null || leaderMs === null) return '';
  return `+${shownLapTime(Math.round(resultMs) - Math.round(leaderMs))}`;
}
