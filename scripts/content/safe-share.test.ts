import { expect, test } from 'vitest';
import { safeShare } from './safe-share';

const SIZE = 64;

/** A white square of this side in the middle of a dark ground. */
function iconWith(side: number): Uint8Array {
  const pixels = new Uint8Array(SIZE * SIZE * 4).fill(20);
  const from = (SIZE - side) / 2;
  for (let y = 0; y < SIZE; y++)
    for (let x = 0; x < SIZE; x++) {
      const pixel = (y * SIZE + x) * 4;
      const isIn = [x, y].every((each) => each >= from && each < from + side);
      pixels.set(isIn ? [255, 255, 255, 255] : [20, 20, 20, 255], pixel);
    }
  return pixels;
}

test('the corners of the drawing touch the circle that every mask leaves', () => {
  const share = safeShare(iconWith(48), SIZE);
  const corner = (share * Math.hypot(23.5, 23.5)) / SIZE;
  expect(corner).toBeCloseTo(0.4, 2);
});

test('a small drawing is not made larger than the icon, and an empty icon is left as it is', () => {
  expect(safeShare(iconWith(8), SIZE)).toBe(1);
  expect(safeShare(iconWith(0), SIZE)).toBe(1);
});
