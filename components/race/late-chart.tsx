import type { ComponentProps } from 'react';
import { useLatePart } from '@/browser/page/use-late-part';
import type { ChartPanel } from '@/components/race/charts/chart-panel';
import { loadLateParts } from './load-late-parts';
import { PartMissing } from './part-missing';

/** The chart of a race, as soon as its script is here. */
export function LateChart(props: ComponentProps<typeof ChartPanel>) {
  const late = useLatePart(loadLateParts, { isWanted: true });
  if (late === 'missing') return <PartMissing />;
  return late ? late.chartPanel(props) : <div className="chart-space" aria-hidden="true" />;
}
