import { expect, test } from 'vitest';
import { placedDrawing } from './preview-drawing';

const colours = { paper: '#000000', ink: '#ffffff', accent: '#ff9a3c' };
const box = { x: 1, y: 2, width: 3, height: 4 };
const placed = (svg: string) => placedDrawing(svg, box, colours);

test('a drawing gets its place and the colours of the theme', () => {
  expect(placed('<svg viewBox="0 0 9 9"><path stroke="currentColor" fill="var(--accent)"/></svg>')).toBe(
    '<svg x="1" y="2" width="3" height="4" viewBox="0 0 9 9"><path stroke="#ffffff" fill="#ff9a3c"/></svg>',
  );
});

test('mixed colours, those of the track, and unknown ones are all colours', () => {
  const shapes = ['paper-raised', 'line', 'track-grass, #123456', 'track-edge', 'sans']
    .map((name) => `<path fill="var(--${name})"/>`)
    .join('');
  const fills = [...placed(`<svg viewBox="0 0 9 9">${shapes}</svg>`).matchAll(/fill="([^"]+)"/g)].map(
    ([, fill]) => fill,
  );
  expect(fills).toEqual(['#0d0d0d', '#292929', '#2f6b3c', '#ffffff', '#ffffff']);
});
