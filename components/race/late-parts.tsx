import type { ComponentProps } from 'react';
import { ChartPanel } from '@/components/race/charts/chart-panel';
import { RacerChart } from '@/components/race/charts/racer-chart';
import { LapSheet } from '@/components/race/sheet/lap-sheet';

/**
 * What nobody needs before the page of a race is drawn. It is one script, fetched soon after that: several would split
 * what they share with the page into many small files.
 */
export const lateParts = {
  lapSheet: (props: ComponentProps<typeof LapSheet>) => <LapSheet {...props} />,
  chartPanel: (props: ComponentProps<typeof ChartPanel>) => <ChartPanel {...props} />,
  racerChart: (props: ComponentProps<typeof RacerChart>) => <RacerChart {...props} />,
};
