import { isValidElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Drawing, Picture } from '@/domain/content/picture';
import { reportComponents } from './report-components';

type Drawn = Record<string, (props: object) => React.ReactNode>;

const drawing: Drawing = { svg: '<svg width="40" height="20" aria-hidden="true"></svg>', width: 40, height: 20 };
const componentsWith = (figures: Record<string, Drawing | Picture>) =>
  reportComponents([], { tiers: null, figureOf: (src) => figures[src]! }) as Drawn;

test('links to a quiz and a race lead to their addresses', () => {
  const { QuizLink, RaceLink } = componentsWith({});
  const href = (element: unknown) => (isValidElement<{ href: string }>(element) ? element.props.href : undefined);
  expect(href(QuizLink!({ quiz: 'tiers', children: 'q' }))).toBe('/quiz/tiers');
  expect(href(RaceLink!({ race: 'final-2018', children: 'r' }))).toBe('/leaderboard/final-2018');
});

test('a drawing stands in the page under its description, a picture is a file with its size', () => {
  const picture = { address: '/generated/figures/hall-0123456789ab.png', width: 640, height: 480 };
  const { Figure } = componentsWith({ 'plan.svg': drawing, 'hall.png': picture });
  const plan = renderToStaticMarkup(Figure!({ src: 'plan.svg', alt: 'A plan', caption: 'The plan' }));
  expect(plan).toContain(`<div role="img" aria-label="A plan">${drawing.svg}</div>`);
  expect(plan).toContain('<figcaption>The plan</figcaption>');
  const hall = renderToStaticMarkup(Figure!({ src: 'hall.png', alt: 'The hall' }));
  expect(hall).toContain(`src="${picture.address}" width="640" height="480" alt="The hall"`);
});
