import { expect, test } from 'vitest';
import { reportComponents } from '@/components/report/report-components';
import { componentTable } from '@/editorial/check/component-table';
import { componentNames } from '@/editorial/read/component-names';

test('a report may be written with exactly the components that are drawn', () => {
  const figureOf = () => ({ svg: '', width: 1, height: 1 });
  const drawn = Object.keys(reportComponents([], { tiers: null, figureOf })).filter((name) => /^[A-Z]/.test(name));
  expect(drawn.toSorted()).toEqual(Object.keys(componentTable).toSorted());
});

test('messages of the syntax know the same components, and which of them hold nothing', () => {
  const held = Object.entries(componentTable).map(([name, { holds }]) => [name, holds === 'none' ? 'alone' : 'around']);
  expect(componentNames).toEqual(Object.fromEntries(held));
});
