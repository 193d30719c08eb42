import { expect, test } from 'vitest';
import { problemsIn, reportText } from '@/editorial/testing/temporary-content';
import { checkDrawing, MOST_DRAWING_BYTES } from './check-drawing';

const svg = (shapes = '') => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 54">${shapes}</svg>`;
const withDrawing = (drawing: string) => ({
  'content/reports/first.mdx': reportText('Words to read.', { drawing }),
});

test('a drawing of a report is small and has no words', () => {
  expect(checkDrawing(svg())).toEqual([]);
  expect(checkDrawing(svg('\n<text x="1">A</text>'))).toEqual([
    { line: 2, message: 'the drawing of a report has words; expected lines and shapes alone' },
  ]);
  const large = svg(`<path d="${'M1 1'.repeat(600)}"/>`);
  expect(checkDrawing(large)).toEqual([
    { line: 1, message: `the drawing of a report has ${large.length} bytes; expected ${MOST_DRAWING_BYTES} at most` },
  ]);
});

test('the same figure may have words where no report names it as its drawing', async () => {
  const figure = { 'content/figures/loop.svg': svg('<text x="1">A</text>') };
  expect(await problemsIn(figure)).toEqual([]);
  expect(await problemsIn({ ...figure, ...withDrawing('loop.svg') })).toEqual([
    'content/figures/loop.svg:1: the drawing of a report has words; expected lines and shapes alone',
  ]);
});

test('a drawing that is not there, or is no svg, is named with its line', async () => {
  expect(await problemsIn({ 'content/figures/loop.svg': svg(), ...withDrawing('lopp.svg') })).toEqual([
    expect.stringMatching(
      /^content\/reports\/first\.mdx:\d+: unknown figure `lopp\.svg`; expected .*loop\.svg/,
    ) as string,
  ]);
  expect(await problemsIn(withDrawing('photo.png'))).toEqual([
    expect.stringMatching(/:\d+: .*drawing.*expected the name of an svg file in content\/figures\//) as string,
  ]);
});
