import type { Element, Root, RootContent } from 'hast';
import { expect, test } from 'vitest';
import { FIRST_WORDS } from '@/domain/content/first-words';
import { markFirstWords } from './mark-first-words';

const h = (tagName: string, properties: Element['properties'] = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children: [],
});
const component = {
  type: 'mdxJsxFlowElement',
  name: 'KeyFigures',
  attributes: [],
  children: [],
} as unknown as RootContent;

function markedIn(...children: RootContent[]): number {
  const body: Root = { type: 'root', children };
  markFirstWords()(body);
  return body.children.findIndex((each) => (each as Element).properties?.id === FIRST_WORDS);
}
const line: RootContent = { type: 'text', value: '\n' };

test('the second block of a report is marked, whatever white space is between them', () => {
  expect(markedIn(h('p'), line, h('p'), line, h('p'))).toBe(2);
});

test('a block with an id, or a component, is passed over for the nearest that has none', () => {
  expect(markedIn(h('p'), h('h2', { id: 'a' }), h('p'))).toBe(0);
  expect(markedIn(component, h('h2', { id: 'a' }), h('p'), h('p'))).toBe(2);
  expect(markedIn(h('p'), component, h('p'))).toBe(0);
});

test('a report of components and headings alone gets no mark', () => {
  expect(markedIn(component, h('h2', { id: 'a' }))).toBe(-1);
});
