import type { ComponentProps } from 'react';
import { useLatePart } from '@/browser/page/use-late-part';
import type { RacerChart } from '@/components/race/charts/racer-chart';
import { loadLateParts } from './load-late-parts';

/** The chart of a racer's laps. They stand in words below it, so nothing is said where it does not come. */
export function LateRacerChart(props: ComponentProps<typeof RacerChart>) {
  const late = useLatePart(loadLateParts, { isWanted: true });
  return late && late !== 'missing' ? late.racerChart(props) : <div className="racer-chart-space" aria-hidden="true" />;
}
