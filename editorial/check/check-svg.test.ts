import { expect, test } from 'vitest';
import { checkSvg } from './check-svg';

test('a drawing with a viewBox, theme colours and texts is sound', () => {
  const svg = `<?xml version="1.0"?>
<!-- A remark with <tags> -->
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360" role="img">
  <title>Zones</title>
  <g fill="none" stroke='var(--line)'><rect x="1" y="1" width="10" height="10" fill="var(--track-grass, #2f6b3c)"/></g>
  <text x="1" y="2" fill="currentColor">a &lt; b</text>
</svg>`;
  expect(checkSvg(svg)).toEqual([]);
});

test.each([
  ['<svg><path d="M0 0"/></svg>', 'the drawing has no viewBox; expected four numbers, such as viewBox="0 0 640 360"'],
  ['<svg viewBox="0 0 640"></svg>', 'the drawing has no viewBox; expected four numbers, such as viewBox="0 0 640 360"'],
  ['<svg viewBox="0 0 1 1" width="640"></svg>', 'the drawing has a fixed width; expected the viewBox alone'],
  ['<svg viewBox="0 0 1 1" height="360"></svg>', 'the drawing has a fixed height; expected the viewBox alone'],
  [
    '<svg viewBox="0 0 1 1"><path style="fill:red"/></svg>',
    'the attribute `style` is not for figures; expected presentation attributes such as fill and stroke',
  ],
  [
    '<svg viewBox="0 0 1 1"><path id="a"/></svg>',
    'the attribute `id` is not for figures; expected presentation attributes such as fill and stroke',
  ],
  [
    '<svg viewBox="0 0 1 1" onload="go()"></svg>',
    'the event handler `onload` is not for figures; expected a drawing without code',
  ],
  [
    '<svg viewBox="0 0 1 1"><path fill="#f00"/></svg>',
    'the fill “#f00” does not follow the theme; expected currentColor, var(--ink) or another property',
  ],
  [
    '<svg viewBox="0 0 1 1"><path fill=none/></svg>',
    'a tag cannot be read here; expected well-formed SVG with every attribute in quotes',
  ],
  ['<html viewBox="0 0 1 1"></html>', 'the file starts with <html>; expected <svg viewBox="…">'],
  ['words', 'there is no drawing in the file; expected <svg viewBox="…">'],
])('%s is refused', (svg, message) => {
  expect(checkSvg(svg)[0]).toEqual({ line: 1, message });
});

test.each(['script', 'style', 'foreignObject', 'image', 'a', 'use', 'SCRIPT'])(
  'the element %s is refused on its line',
  (name) => {
    expect(checkSvg(`<svg viewBox="0 0 1 1">\n<${name}>x</${name}>\n</svg>`)).toEqual([
      {
        line: 2,
        message: expect.stringMatching(`^<${name}> is not for figures; expected only svg, g, path`) as string,
      },
    ]);
  },
);
