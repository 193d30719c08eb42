import { expect, test } from 'vitest';
import { reportComponents } from '@/components/report/report-components';
import { componentTable } from '@/editorial/check/component-table';

test('a report may be written with exactly the components that are drawn', () => {
  const figureOf = () => ({ svg: '', width: 1, height: 1 });
  const drawn = Object.keys(reportComponents([], { tiers: null, figureOf })).filter((name) => /^[A-Z]/.test(name));
  expect(drawn.toSorted()).toEqual(Object.keys(componentTable).toSorted());
});
