import { isValidElement } from 'react';
import { expect, test } from 'vitest';
import { componentTable } from '@/editorial/check/component-table';
import { reportComponents } from './report-components';

test('a report may be written with exactly the components that are drawn', () => {
  const drawn = Object.keys(reportComponents([], { tiers: null, pictures: {} })).filter((name) => /^[A-Z]/.test(name));
  expect(drawn.toSorted()).toEqual(Object.keys(componentTable).toSorted());
});

test('links to a quiz and a race lead to their addresses', () => {
  const { QuizLink, RaceLink } = reportComponents([], { tiers: null, pictures: {} }) as Record<
    string,
    (props: object) => unknown
  >;
  const href = (element: unknown) => (isValidElement<{ href: string }>(element) ? element.props.href : undefined);
  expect(href(QuizLink!({ quiz: 'tiers', children: 'q' }))).toBe('/quiz/tiers');
  expect(href(RaceLink!({ race: 'final-2018', children: 'r' }))).toBe('/leaderboard/final-2018');
});
