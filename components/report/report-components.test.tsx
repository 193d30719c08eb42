import { createElement, isValidElement, type ComponentType } from 'react';
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
  const address = '/generated/figures/hall-0123456789ab';
  const picture = { address, width: 1600, height: 1200, narrowWidth: 800 };
  const { Figure } = componentsWith({ 'plan.svg': drawing, 'hall.png': picture });
  const plan = renderToStaticMarkup(Figure!({ src: 'plan.svg', alt: 'A plan', caption: 'The plan' }));
  expect(plan).toContain(`<div role="img" aria-label="A plan">${drawing.svg}</div>`);
  expect(plan).toContain('<figcaption>The plan</figcaption>');
  const hall = renderToStaticMarkup(Figure!({ src: 'hall.png', alt: 'The hall' }));
  expect(hall).toContain(`src="${address}.webp"`);
  expect(hall).toContain('width="1600" height="1200" alt="The hall"');
  const setOf = (format: string) =>
    `srcSet="${address}.${format} 800w, ${address}-wide.${format} 1600w" sizes="(max-width`;
  expect(hall).toContain(`<source type="image/avif" ${setOf('avif')}`);
  expect(hall).toContain(setOf('webp'));
});

test('a heading is a link to itself, unless it holds something else to press', () => {
  const { h2: Heading, Term } = componentsWith({});
  const drawn = (children: React.ReactNode) =>
    renderToStaticMarkup(<>{createElement(Heading as ComponentType<{ id: string }>, { id: 'six' }, children)}</>);
  expect(drawn(['Why ', <code key="n">six</code>])).toBe(
    '<h2 id="six"><a class="anchor" href="#six">Why <code>six</code></a></h2>',
  );
  const withTerm = drawn([
    'Why ',
    createElement(Term as ComponentType<{ id: string }>, { key: 't', id: 'quorum' }, 'quorum'),
  ]);
  expect(withTerm).toContain('<h2 id="six">Why <button');
  expect(withTerm).not.toContain('anchor');
  expect(drawn(<a href="/reports">all</a>)).not.toContain('anchor');
});

test('the region of a table is named by its heading, and tables below one heading have names that differ', () => {
  const { table: Table } = componentsWith({});
  const labelOf = (props: object) =>
    /aria-label="([^"]*)"/.exec(renderToStaticMarkup(<>{createElement(Table!, props)}</>))![1];
  expect(labelOf({ 'data-under': 'The final', 'data-place': '1' })).toBe('Table: The final');
  expect(labelOf({ 'data-under': 'The final', 'data-place': '2' })).toBe('Table 2: The final');
  expect([labelOf({}), labelOf({ 'data-place': '2' })]).toEqual(['Table', 'Table 2']);
});
